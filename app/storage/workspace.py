"""``ports.Workspace``: one open workspace file."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING

from app.domain.errors import UserError
from app.services.held import hold
from app.services.ports import Checkup, Clock
from app.storage.access import Connect
from app.storage.connections import Connections
from app.storage.copies import copy_database
from app.storage.failures import damaged, explained
from app.storage.reading.bin import THROWN
from app.storage.reading.reader import Reading

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from app.storage.writing.transaction import SqliteTransaction


class SqliteWorkspace(Reading):
    """See ``ports.Workspace``."""

    def __init__(
        self, path: Path, connect: Connect, clock: Clock, *, read_only: bool, on_close: Callable[[], None] | None = None
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._connections = Connections(connect)
        self._engines = local()
        self._clock = clock
        self._on_close = on_close
        self._release = hold(path)
        try:
            self.id = self._read_id()
        except BaseException:
            self.close()
            raise

    def connection(self) -> sqlite3.Connection:
        """The calling thread's own connection."""
        return self._connections.here()

    @contextmanager
    def transaction(self) -> "Generator[SqliteTransaction]":
        """See ``ports.Workspace``."""
        from app.storage.writing.transaction import transaction

        if self.read_only:
            raise UserError(
                f"{self.path} is read-only",
                "Nothing was changed",
                "Allow writing to the file and its folder, or work on a copy",
            )
        with transaction(self._engine(), self.path, self.connection()) as writing:
            yield writing

    @contextmanager
    def interrupted(self, stop: Callable[[], bool]) -> Generator[None]:
        """See ``ports.Workspace``."""
        with explained(self.path), self._connections.stopping(stop):
            yield

    def data_version(self) -> int:
        """See ``ports.Workspace``."""
        return self.query("PRAGMA data_version")[0][0]

    def backup(self, to: Path) -> None:
        """See ``ports.Workspace``."""
        with explained(self.path):
            connection = self.connection()
        copy_database(connection, to, self.path)

    def examine(self) -> list[Checkup]:
        """See ``ports.Workspace``."""
        from app.storage.checks.run import examine

        return examine(self, read_only=self.read_only)

    def mend(self) -> int:
        """See ``ports.Workspace``."""
        with self.transaction() as writing:
            return writing.mend()

    def prepare(self) -> None:
        """See ``ports.Workspace``."""
        if not self.read_only:
            import_module("app.storage.writing.transaction")
            self._engine()

    def prune(self) -> int:
        """See ``ports.Workspace``."""
        if self.read_only:
            return 0
        with self.transaction() as writing:
            return writing.prune(self._clock.now())

    def empty_bin(self, before: str) -> int:
        """See ``ports.Workspace``."""
        if self.read_only or not self.first(THROWN, before):
            return 0
        with self.transaction() as writing:
            return writing.empty_bin(before)

    def close(self) -> None:
        """See ``ports.Workspace``."""
        self._connections.close()
        self._release()
        if self._on_close is not None:
            self._on_close()

    def _engine(self) -> "Engine":
        """SQLAlchemy over the calling thread's own connection."""
        from app.storage.writing.engine import engine_over

        engine: Engine | None = getattr(self._engines, "engine", None)
        if engine is None:
            with explained(self.path):
                engine = self._engines.engine = engine_over(self.connection(), self.path)
        return engine

    def _read_id(self) -> str:
        row = self.first("SELECT value FROM meta WHERE key = 'id'")
        if row is None:
            raise damaged(self.path, "It has no identity")
        return row[0]
