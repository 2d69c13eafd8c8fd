"""Reading files that people drop: nothing is opened before its size and type are known."""

import stat
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import UserError
from app.services.pictures.limits import LARGEST, MAX_AT_ONCE, readable
from app.services.pictures.names import spoken


def read_files(files: Sequence[Path]) -> list[tuple[str, bytes]]:
    """Names and contents. Raises ``UserError`` where one is missing, no file, unreadable or too large."""
    sizes = [_size(path) for path in files]
    if sum(sizes) > MAX_AT_ONCE:
        what = f"Together they have {readable(sum(sizes))}, the limit is {readable(MAX_AT_ONCE)}"
        raise UserError("These are too many files at once", what, "Add fewer files at a time")
    return [(path.name, _read(path)) for path in files]


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if stat.S_ISDIR(found.st_mode):
        raise UserError(
            f"{spoken(path.name)} is a folder", "Only files can be added", "Open it and choose the pictures"
        )
    if not stat.S_ISREG(found.st_mode):
        raise UserError(f"{spoken(path.name)} is not a file", "Only files can be added", "Choose a picture")
    if found.st_size > LARGEST:
        raise _too_large(path, found.st_size)
    return found.st_size


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > LARGEST:
        raise _too_large(path, len(data))
    return data


def _too_large(path: Path, size: int) -> UserError:
    what = f"It has {readable(size)}, the limit is {readable(LARGEST)}"
    return UserError(f"{spoken(path.name)} is too large", what, "Use a smaller file")


def _unreadable(path: Path, error: OSError | ValueError) -> UserError:
    reason = (error.strerror if isinstance(error, OSError) else None) or "The path is not valid"
    return UserError(f"{spoken(path.name)} can't be read", reason, "Check that it is there and that you may read it")
