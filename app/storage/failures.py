"""SQLite's failures in words for people. What only a bug can cause stays an exception."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from app.domain.errors import UserError
from app.services.ports import Interrupted

KEPT = "Nothing of this change was saved"
RESTORE = "Run galley doctor on it, or use a backup"

WORDS: dict[int, tuple[str, str, str]] = {
    sqlite3.SQLITE_BUSY: ("{} is busy", "Another program has been writing to it for 5 seconds", "Try again"),
    sqlite3.SQLITE_LOCKED: ("{} is busy", "Another part of Galley is writing to it", "Try again"),
    sqlite3.SQLITE_READONLY: ("{} is read-only", KEPT, "Allow writing to the file and its folder, or copy it"),
    sqlite3.SQLITE_PERM: ("{} can't be opened", "You have no permission", "Ask its owner for access"),
    sqlite3.SQLITE_CANTOPEN: ("{} can't be opened", "The system refused it", "Check the permissions of its folder"),
    sqlite3.SQLITE_FULL: ("The disk is full", f"{KEPT} in {{}}", "Make room, then try again"),
    sqlite3.SQLITE_IOERR: (
        "The disk failed",
        "Reading or writing {} did not work, and the change in hand was not saved",
        "Check the disk and its free space, then try again",
    ),
    sqlite3.SQLITE_TOOBIG: ("That is too large for a workspace", f"{KEPT} in {{}}", "Make it smaller"),
    sqlite3.SQLITE_NOMEM: ("There is not enough memory", f"{KEPT} in {{}}", "Close other programs, then try again"),
    sqlite3.SQLITE_CORRUPT: ("{} is damaged", "Its content can't be read", RESTORE),
    sqlite3.SQLITE_NOTADB: ("{} is damaged", "It is not a database any more", RESTORE),
}
PRIMARY = 0xFF
"""The bits of an extended result code that hold the primary one."""


def damaged(path: Path, what: str = "Its content can't be read") -> UserError:
    """A file that is a workspace, and broken."""
    return UserError(f"{path} is damaged", what, RESTORE)


def explain(error: sqlite3.Error, path: Path) -> UserError | None:
    """The failure in words; None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return damaged(path) if "decode" in str(error) else None
    words = WORDS.get(code & PRIMARY)
    return UserError(*(part.format(path) for part in words)) if words else None


@contextmanager
def explained(path: Path) -> Generator[None]:
    """Turns SQLite's failures into ``UserError``, and a reading that was stopped into ``Interrupted``. For statements
    that write."""
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise Interrupted from error
        if said := explain(error, path):
            raise said from error
        raise


@contextmanager
def read_from(path: Path) -> Generator[None]:
    """Like ``explained``, for reading: there a missing table or column and a value that does not parse are damage."""
    try:
        with explained(path):
            yield
    except sqlite3.OperationalError as error:
        raise damaged(path, str(error)) from error
    except (ValueError, msgspec.MsgspecError) as error:
        raise damaged(path, f"A value in it can't be read ({error})") from error
