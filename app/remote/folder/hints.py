"""The cursor: of every file, how it looked when it was last read, so that it need not be read again."""

import os
import tempfile
import time
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct

from app.remote.folder.listing import Entry

GRANULARITY = 3_000_000_000
"""Nanoseconds within which a file may change twice and look the same: two seconds on FAT, and one to spare."""


class Cursor(Struct, frozen=True, kw_only=True):
    """``folder`` is the id of the folder that it was made in; ``seen`` are marks by id."""

    format: int
    folder: str
    seen: dict[str, str]


def read_cursor(text: str | None, folder: str) -> Cursor | None:
    """What ``spell`` wrote about the folder with that id; None where it is about another one, or no such text."""
    try:
        cursor = msgspec.json.decode(text or "", type=Cursor)
    except (msgspec.DecodeError, ValueError):
        return None
    return cursor if (cursor.format, cursor.folder) == (1, folder) else None


def spell(folder: str, seen: dict[str, str]) -> str:
    """The cursor as text."""
    return msgspec.json.encode(Cursor(format=1, folder=folder, seen=seen)).decode()


def mark(entry: Entry, revision: str) -> str:
    """What stands for "a file in this state has that revision"."""
    return blake2b(f"{entry.state} {revision}".encode(), digest_size=8).hexdigest()


class Moment:
    """When a listing began, by the file system's clock: that of this computer may be years off."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._begun = time.monotonic_ns()

    def settled_before(self, newest: int) -> int:
        """Before when a file must have changed last, so that it can't have changed unseen since it was read.
        ``newest`` is known to have been already; it has to do where nothing can be written."""
        since = time.monotonic_ns() - self._begun
        try:
            with tempfile.TemporaryFile(dir=self._folder) as file:
                now = os.fstat(file.fileno()).st_mtime_ns
        except OSError:
            return newest - GRANULARITY
        return now - since - GRANULARITY
