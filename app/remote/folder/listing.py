"""Which records a folder holds, by name, size and times, without looking into them."""

import os
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

    path: Path
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
    for name, path, info in _files(folder):
        newest = max(newest, min(info.st_mtime_ns, info.st_ctime_ns))
        id = name.removesuffix(SUFFIX)
        if reason := _problem(folder, name, id, info):
            broken.append(Broken(id.lower() if is_safe(id.lower()) else "", reason))
        else:
            entries[id] = _entry(path, info)
    return Listing(entries, tuple(broken), newest)


def _files(folder: Path) -> Iterator[tuple[str, Path, os.stat_result]]:
    """What could be meant as a record: hidden files and notes that lie about are not."""
    with os.scandir(folder) as found:
        for each in found:
            if SUFFIX not in each.name.lower() or each.name.startswith("."):
                continue
            try:
                yield _name(folder, each.name), Path(each.path), each.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue


def _name(folder: Path, name: str) -> str:
    """The name in small letters where the file system sees no difference."""
    small = name.lower()
    if small == name:
        return name
    try:
        return small if (folder / small).samefile(folder / name) and not _is_listed(folder, small) else name
    except OSError:
        return name


def _is_listed(folder: Path, name: str) -> bool:
    return name in (path.name for path in folder.iterdir())


def _problem(folder: Path, name: str, id: str, info: os.stat_result) -> str:
    """Why a file is no record, in a sentence; "" where it may be one."""
    where = f"{spoken(name)} in {folder}"
    if not name.endswith(SUFFIX) or not is_safe(id):
        return f"{where} is no record of the team: perhaps a copy that another program made. It was left alone."
    try:
        files.check_kind(info.st_mode)
    except Odd as error:
        return told(where, str(error))
    return ""


def told(where: str, reason: str) -> str:
    """A sentence on a record that can't be read."""
    return f"{where} can't be read: {reason}. It was left alone; restore it or remove it."


def _entry(path: Path, info: os.stat_result) -> Entry:
    state = f"{info.st_size} {info.st_mtime_ns} {info.st_ctime_ns} {info.st_ino}"
    return Entry(path, state, max(info.st_mtime_ns, info.st_ctime_ns))
