"""Telling a workspace from any other file by its first bytes, without opening it as a database.

Offsets and values are those of the SQLite database file format, section 1.3.
"""

import stat
from pathlib import Path

from msgspec import Struct

from app.domain.errors import UserError
from app.services.held import is_held
from app.storage.failures import damaged
from app.storage.version import APPLICATION_ID, Schema

MAGIC = b"SQLite format 3\x00"
LENGTH = 100
LARGEST_PAGE = 65_536
CHOOSE = "Choose a file that Galley made; its name ends in .galley"


class Header(Struct, frozen=True):
    """What the first bytes say. ``size`` is the length in bytes that the file should have, 0 where it is not said."""

    application: int
    version: int
    size: int


def inspect(path: Path, schema: Schema) -> Header | None:
    """The header of a workspace. Raises ``UserError`` for anything that is none, is cut off, or is newer.

    A file that is open in this process was looked at before, and is left alone (see ``services.held``): None.
    """
    if is_held(path):
        return None
    head = _first_bytes(path)
    if len(head) < LENGTH or not head.startswith(MAGIC):
        raise UserError(f"{path} is not a Galley workspace", "It is another kind of file, or encrypted", CHOOSE)
    header = parse(head)
    if header.application != APPLICATION_ID:
        raise UserError(f"{path} is not a Galley workspace", "It is a database of another program", CHOOSE)
    refuse_newer(path, header.version, schema)
    if header.version < 1:
        raise damaged(path, "It does not say which format it has")
    if not wal_left(path) and (length := path.stat().st_size) < header.size:
        raise damaged(path, f"It should be {header.size} bytes long, and only {length} are there")
    return header


def parse(head: bytes) -> Header:
    """The header in the first 100 bytes of a database."""
    page = _number(head, 16, 2)
    pages = _number(head, 28, 4) if _number(head, 24, 4) == _number(head, 92, 4) else 0
    return Header(_number(head, 68, 4), _number(head, 60, 4), (LARGEST_PAGE if page == 1 else page) * pages)


def refuse_newer(path: Path, version: int, schema: Schema) -> None:
    """Raises ``UserError`` for a file from a version of Galley to come."""
    if version > schema.version:
        raise UserError(
            f"{path} was made by a newer version of Galley",
            f"It has format {version}, and this version reads up to format {schema.version}",
            "Update Galley, then open it again",
        )


def wal_left(path: Path) -> bool:
    """Whether commits wait in a write-ahead log beside the file."""
    try:
        return beside(path, "-wal").stat().st_size > 0
    except OSError:
        return False


def beside(path: Path, suffix: str) -> Path:
    """The file that SQLite keeps beside a database."""
    return path.with_name(path.name + suffix)


def _first_bytes(path: Path) -> bytes:
    """The beginning of a plain file."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UserError(f"{path} is a folder", "A workspace is one file", CHOOSE)
        if not stat.S_ISREG(mode):
            raise UserError(f"{path} is not a Galley workspace", "It is a device or a pipe", CHOOSE)
        with path.open("rb") as file:
            return file.read(LENGTH)
    except FileNotFoundError:
        raise UserError(f"There is no file {path}", "", "Check the name, or make it with galley new") from None
    except PermissionError:
        raise UserError(f"{path} can't be read", "You have no permission", "Ask its owner for access") from None
    except (OSError, ValueError) as error:
        raise UserError(f"{path} can't be read", str(error), "Check the name and the disk") from None


def _number(data: bytes, start: int, length: int) -> int:
    return int.from_bytes(data[start : start + length], "big")
