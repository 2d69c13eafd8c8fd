"""Single files: read with care, replaced at once, and on the disk before anybody is told so."""

import errno
import os
import stat
import sys
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

Wait = Callable[[float], None]
"""Lets so many seconds pass."""

OPEN_FILES_STAY = sys.platform == "win32"
"""Whether a file that somebody reads can't be replaced or removed meanwhile."""
TRIES = 20
PAUSE = 0.05
"""Seconds between two tries where a file is in use."""

TEMPORARY = ".tmp"
"""How the names of files end that are about to take another one's place."""

_KINDS = ((stat.S_ISREG, ""), (stat.S_ISLNK, "it is a link"), (stat.S_ISDIR, "it is a folder"))
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WRITE = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NO_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}
"""What file systems say that can't write a folder out by itself."""


class Odd(Exception):
    """What is there is no ordinary file of bearable size. ``str`` says what it is, in a clause."""


def read(path: Path, limit: int) -> bytes | None:
    """The bytes of an ordinary file; None where there is nothing. Raises ``Odd``, ``OSError``."""
    try:
        check_kind(path.lstat().st_mode)
        with os.fdopen(os.open(path, _READ), "rb") as file:
            check_kind(os.fstat(file.fileno()).st_mode)
            data = file.read(limit + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        raise Odd("it is a link") from None
    if len(data) > limit:
        raise Odd(f"it has more than {limit // 10**6} MB" if limit >= 10**6 else f"it has more than {limit} bytes")
    return data


def check_kind(mode: int) -> None:
    """Raises ``Odd`` where a mode of stat(2) is not that of an ordinary file."""
    kind = next((words for is_kind, words in _KINDS if is_kind(mode)), "it is no ordinary file")
    if kind:
        raise Odd(kind)


def check_place(path: Path) -> None:
    """Raises ``Odd`` where something else is than an ordinary file or nothing."""
    mode = mode_of(path)
    if mode is not None:
        check_kind(mode)


def write(path: Path, data: bytes, *, mode: int | None = None) -> None:
    """Make a new file, and see it on the disk; nothing stays of it after a failure. ``mode``: what others may do with
    it, as stat(2) has it; else as the system has it."""
    handle = os.open(path, _WRITE | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            if mode is not None:
                _allow(handle, mode)
            _fill(file.fileno(), data)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def fill(path: Path, data: bytes) -> None:
    """Let a file hold ``data``, and see it on the disk. Several at once may do so with the same bytes: there is no
    moment when what one has written is gone. Raises ``Odd``, ``OSError``."""
    check_place(path)
    handle = os.open(path, _WRITE | os.O_CREAT, 0o666)
    with os.fdopen(handle, "wb"):
        _fill(handle, data)


def _fill(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]
    os.ftruncate(handle, len(data))
    os.fsync(handle)


def _allow(handle: int, mode: int) -> None:
    if hasattr(os, "fchmod"):
        with suppress(OSError):
            os.fchmod(handle, stat.S_IMODE(mode))


def mode_of(path: Path) -> int | None:
    """The mode of the file that is there."""
    try:
        return path.lstat().st_mode
    except OSError:
        return None


def settle(folder: Path) -> None:
    """See on the disk which files ``folder`` has."""
    if OPEN_FILES_STAY:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDERS:
            raise
    finally:
        os.close(handle)


def replace(path: Path, target: Path, wait: Wait = time.sleep) -> None:
    """``path`` takes the place of ``target`` at once."""
    _patiently(lambda: path.replace(target), wait)


def remove(path: Path, wait: Wait = time.sleep) -> None:
    """The file is gone, whether or not it was there."""
    _patiently(lambda: path.unlink(missing_ok=True), wait)


def fresh(folder: Path) -> Path:
    """A name that no file has."""
    return folder / f"{uuid.uuid4().hex}{TEMPORARY}"


def _patiently(act: Callable[[], object], wait: Wait) -> None:
    """Try again while another process has the file open, where the system minds."""
    for _ in range(TRIES if OPEN_FILES_STAY else 0):
        try:
            act()
        except PermissionError:
            wait(PAUSE)
        else:
            return
    if OPEN_FILES_STAY:
        raise OSError(errno.EBUSY, "A file in it is in use")
    act()
