"""How a workspace file may be opened by this person, in this folder."""

import os
import sqlite3
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from app.services.held import is_held
from app.storage.header import beside, wal_left

BUSY_SECONDS = 5.0
CACHE_KIB = 8_192
WAL_LIMIT_BYTES = 16 * 1024 * 1024

Connect = Callable[[], sqlite3.Connection]


class Access(Enum):
    """The ways into a file; the value is SQLite's URI parameter."""

    WRITE = "mode=rw"
    QUERY = "mode=rw&"
    """Nothing is changed, but the log beside the file is kept in order as usual."""
    SHARED = "mode=ro"
    """Without permission to write, while commits wait in a log beside the file."""
    FROZEN = "mode=ro&immutable=1"
    """Without permission to write, and nobody has left a log: the file is read as it lies, nothing is put beside it."""


def access_to(path: Path, *, read_only: bool) -> Access:
    """The best way into ``path``."""
    if writable(path):
        return Access.QUERY if read_only else Access.WRITE
    return Access.SHARED if wal_left(path) else Access.FROZEN


def writable(path: Path) -> bool:
    """Whether the file, the log beside it and the folder may be written to."""
    if not os.access(path.parent, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
        return False
    if is_held(path):
        return os.access(path, os.W_OK)
    return all(_may_write(file) for file in (path, beside(path, "-wal"), beside(path, "-shm")) if file.exists())


def connect(path: Path, access: Access) -> sqlite3.Connection:
    """A connection that commits by itself and waits up to ``BUSY_SECONDS`` for others. Raises ``sqlite3.Error``."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{access.value}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        _prepare(connection, access)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, access: Access) -> None:
    for pragma, value in (
        ("foreign_keys", "ON"),
        ("synchronous", "FULL"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("temp_store", "MEMORY"),
        ("cache_size", -CACHE_KIB),
        ("journal_size_limit", WAL_LIMIT_BYTES),
        ("query_only", "OFF" if access is Access.WRITE else "ON"),
    ):
        connection.execute(f"PRAGMA {pragma} = {value}").fetchall()
    if access is Access.WRITE:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()


def _may_write(path: Path) -> bool:
    try:
        with path.open("r+b"):
            return True
    except OSError:
        return False
