"""``ports.Transaction`` over SQLAlchemy Core."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from app.domain.tree import Tree
from app.services.ports import is_name_key
from app.storage.reading.reader import Reading
from app.storage.writing.arriving import ArrivingWriting
from app.storage.writing.bin import BinWriting
from app.storage.writing.filing import FilingWriting
from app.storage.writing.journal import JournalWriting
from app.storage.writing.media import MediaWriting
from app.storage.writing.mending import MendingWriting
from app.storage.writing.name_records import NameRecordWriting
from app.storage.writing.people import PeopleWriting
from app.storage.writing.results import ResultWriting
from app.storage.writing.team import TeamWriting
from app.storage.writing.versions import VersionWriting


class SqliteTransaction(
    ArrivingWriting,
    BinWriting,
    FilingWriting,
    JournalWriting,
    MediaWriting,
    MendingWriting,
    NameRecordWriting,
    PeopleWriting,
    ResultWriting,
    TeamWriting,
    VersionWriting,
    Reading,
):
    """A write in progress; what it reads is what it has written."""

    def __init__(self, path: Path, sql: Connection, reading: sqlite3.Connection) -> None:
        super().__init__()
        self.path = path
        self.sql = sql
        self.arrived = {}
        self._reading = reading

    def connection(self) -> sqlite3.Connection:
        """The connection that the transaction runs on."""
        return self._reading

    def record(self, campaign: str) -> Tree | None:
        """See ``ports.Transaction``."""
        return self.name_record(campaign) if is_name_key(campaign) else super().record(campaign)

    def put(self, campaign: str, record: Tree | None) -> None:
        """See ``ports.Transaction``."""
        if is_name_key(campaign):
            self.put_name(campaign, record)
        else:
            super().put(campaign, record)


@contextmanager
def transaction(engine: Engine, path: Path, connection: sqlite3.Connection) -> Generator[SqliteTransaction]:
    """BEGIN IMMEDIATE, then COMMIT, or ROLLBACK on an exception. Raises ``UserError``."""
    with engine.connect() as sql, sql.begin():
        writing = SqliteTransaction(path, sql, connection)
        yield writing
        writing.settle_names()
