"""Which records a folder holds, by name, size and times, without looking into them."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from app.remote.folder import files
from app.remote.folder.files import Odd
from app.remote.folder.layout import SUFFIX, is_safe
from app.services.pictures.names import spoken
from app.sync.values import Broken


class Entry(Struct, frozen=True):
    """A file. ``state`` changes whenever its content does, unless that happens within a tick of the file system's
    clock; ``touched`` is when it last changed, by that clock, in nanoseconds."""

    name: str
    state: str
    touched: int


class Listing(Struct, frozen=True):
    """Records by id, and those that are none as they are. ``newest``: the latest moment of the file system's clock
    that anything here tells of, in nanoseconds."""

    entries: dict[str, Entry]
    broken: tuple[Broken, ...] = ()
    newest: int = 0


def listed(folder: Path) -> Listing:
    """What lies in ``folder``. Raises ``OSError``."""
    entries: dict[str, Entry] = {}
    broken: list[Broken] = []
    newest = 0
    for name, info in _files(folder):
        newest = max(newest, min(info.st_mtime_ns, info.st_ctime_ns))
        plain = name if name.islower() else _in_small_letters(folder, name)
        id = plain.removesuffix(SUFFIX)
        if reason := _problem(folder, plain, id, info):
            broken.append(Broken(_meant(id), reason))
        else:
            entries[id] = _entry(name, info)
    return Listing(entries, tuple(broken), newest)


def told(folder: Path, name: str, reason: str) -> str:
    """A sentence on a record that can't be read."""
    return f"{spoken(name)} in {folder} can't be read: {reason}. It was left alone; restore it or remove it."


def _files(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """What could be meant as a record: hidden files and notes that lie about are not."""
    with os.scandir(folder) as found:
        for each in found:
            if SUFFIX not in each.name.lower() or each.name.startswith("."):
                continue
            try:
                yield each.name, each.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue


def _in_small_letters(folder: Path, name: str) -> str:
    """The name as it would be, where the file system sees no difference."""
    small = name.lower()
    try:
        is_same = (folder / small).samefile(folder / name)
        return small if is_same and small not in (each.name for each in folder.iterdir()) else name
    except OSError:
        return name


def _problem(folder: Path, name: str, id: str, info: os.stat_result) -> str:
    """Why a file is no record, in a sentence; "" where it may be one."""
    if not name.endswith(SUFFIX) or not is_safe(id):
        return (
            f"{spoken(name)} in {folder} is no record of the team, perhaps a copy that another program made."
            " It was left alone."
        )
    if stat.S_ISREG(info.st_mode):
        return ""
    try:
        files.check_kind(info.st_mode)
    except Odd as error:
        return told(folder, name, str(error))
    return ""


def _meant(id: str) -> str:
    small = id.lower().removesuffix(SUFFIX)
    return small if is_safe(small) else ""


def _entry(name: str, info: os.stat_result) -> Entry:
    state = f"{info.st_size} {info.st_mtime_ns} {info.st_ctime_ns} {info.st_ino}"
    return Entry(name, state, max(info.st_mtime_ns, info.st_ctime_ns))
