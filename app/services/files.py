"""Reading and writing the files that people name: failures become sentences, and nothing is half-written."""

import json
import os
import shutil
import stat
import uuid
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, TextIO

from app.domain.campaign import parse_json
from app.domain.errors import UserError
from app.services.held import is_held

MAX_BYTES = 64 * 1024 * 1024
"""The largest text file that is read."""
SQLITE = b"SQLite format 3\0"
"""How every workspace file begins."""


def read_json(path: Path) -> Any:
    """The JSON in a file. Raises ``UserError`` for anything else."""
    data = read(path)
    try:
        return parse_json(data)
    except ValueError as error:
        raise UserError(f"{path} is not valid JSON", _first_up(str(error)), "Check the file") from None


def read(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes. Raises ``UserError``."""
    with reading(path):
        inspect(path, limit)
        return path.read_bytes()


def inspect(path: Path, limit: int) -> os.stat_result:
    """What the system knows of a regular file of at most ``limit`` bytes. Raises ``UserError``."""
    with reading(path):
        info = path.stat()
    _leave_open_workspaces(path)
    if not stat.S_ISREG(info.st_mode):
        kind = "a folder" if stat.S_ISDIR(info.st_mode) else "no ordinary file"
        raise UserError(f"{path} can't be read", f"It is {kind}", "Name a file")
    if info.st_size > limit:
        raise UserError(f"{path} is too large", f"It has more than {limit // 1024**2} MB", "Name a smaller file")
    return info


@contextmanager
def reading(path: Path) -> Generator[None]:
    """Turns failures to read ``path`` into ``UserError``."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise _failure(path, "read", error) from None


def write(path: Path, data: bytes) -> None:
    """Put ``data`` into the file at once: whoever looks sees the old file or the new one. Raises ``UserError``."""
    _leave_open_workspaces(path)
    with writing(path):
        special = path.exists() and not path.is_file() and not path.is_dir()
        if special:
            path.write_bytes(data)
            return
    with replacing(path) as temporary:
        temporary.write_bytes(data)


@contextmanager
def replacing(path: Path) -> Generator[Path]:
    """A new file that takes the place of ``path`` at the end; after a failure nothing has changed there.

    Raises ``UserError``, also where a workspace or a folder is there.
    """
    _leave_workspaces(path)
    with writing(path):
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(None, "It is a folder")
        temporary = target.with_name(f".{uuid.uuid4().hex}.tmp")
        temporary.touch(exist_ok=False)
    try:
        yield temporary
        with writing(path):
            _take_place(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def text_file(path: Path) -> Generator[TextIO]:
    """A text to fill, UTF-8 and lines as they are given, which becomes the file at once when it is done; on an
    exception the file stays as it was. Raises ``UserError``."""
    _leave_open_workspaces(path)
    with writing(path):
        special = path.exists() and not path.is_file() and not path.is_dir()
    with nullcontext(path) if special else replacing(path) as target:
        try:
            with target.open("w", encoding="utf-8", newline="") as file:
                yield file
        except OSError as error:
            raise _failure(path, "written", error) from None


@contextmanager
def writing(path: Path) -> Generator[None]:
    """Turns failures to write ``path`` into ``UserError``."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise _failure(path, "written", error) from None


def _take_place(temporary: Path, target: Path) -> None:
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, temporary)
    temporary.replace(target)


def _leave_workspaces(path: Path) -> None:
    _leave_open_workspaces(path)
    with writing(path):
        if not path.is_file():
            return
        with path.open("rb") as file:
            is_workspace = file.read(len(SQLITE)) == SQLITE
    if is_workspace:
        raise UserError(f"{path} is a workspace", "It would be lost", "Choose another file")


def _leave_open_workspaces(path: Path) -> None:
    if is_held(path):
        raise UserError(f"{path} is the workspace that is open", "Nothing else may touch it", "Choose another file")


def to_json(value: Any) -> bytes:
    """Indented JSON text, UTF-8; what UTF-8 can't hold is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")


def _failure(path: Path, done: str, error: Exception) -> UserError:
    reason = getattr(error, "strerror", None) or str(error)
    return UserError(f"{path} can't be {done}", reason, "Check the name and the permissions")


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
