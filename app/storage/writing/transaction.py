"""``ports.Transaction`` over SQLAlchemy Core."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from app.storage.reading.reader import Reading
from app.storage.writing.bin import BinWriting
from app.storage.writing.filing import FilingWriting
from app.storage.writing.journal import JournalWriting
from app.storage.writing.media import MediaWriting
from app.storage.writing.names import NameWriting
from app.storage.writing.people import PeopleWriting


class SqliteTransaction(BinWriting, FilingWriting, JournalWriting, MediaWriting, NameWriting, PeopleWriting, Reading):
    """A write in progress; what it reads is what it has written."""

    def __init__(self, path: Path, sql: Connection, reading: sqlite3.Connection) -> None:
        self.path = path
        self.sql = sql
        self._reading = reading

    def connection(self) -> sqlite3.Connection:
        """The connection that the transaction runs on."""
        return self._reading


@contextmanager
def transaction(engine: Engine, path: Path, connection: sqlite3.Connection) -> Generator[SqliteTransaction]:
    """BEGIN IMMEDIATE, then COMMIT, or ROLLBACK on an exception. Raises ``UserError``."""
    with engine.connect() as sql, sql.begin():
        yield SqliteTransaction(path, sql, connection)
