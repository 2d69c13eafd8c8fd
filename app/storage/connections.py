"""One connection for every thread."""

import sqlite3
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress

from app.storage.access import Connect

STEPS = 2_000
"""Between two looks at whether to stop, in instructions of SQLite's: well under a millisecond. Each look needs Python's
lock, which a painting window may hold for a while."""


class Connections:
    """Hands each thread its own connection. ``close`` closes them all; those of ended threads go earlier."""

    def __init__(self, connect: Connect) -> None:
        self._connect = connect
        self._own = threading.local()
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, sqlite3.Connection] = {}

    def here(self) -> sqlite3.Connection:
        """The connection of the calling thread. Raises ``sqlite3.Error``."""
        connection: sqlite3.Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = self._own.connection = self._connect()
            with self._lock:
                self._close_ended()
                self._open[threading.current_thread()] = connection
        return connection

    @contextmanager
    def stopping(self, stop: Callable[[], bool]) -> Generator[None]:
        """Inside, statements of the calling thread end early (``SQLITE_INTERRUPT``) soon after ``stop`` says so."""
        connection, before = self.here(), getattr(self._own, "stop", None)
        self._watch(connection, stop)
        try:
            yield
        finally:
            with suppress(sqlite3.ProgrammingError):  # closed meanwhile
                self._watch(connection, before)

    def _watch(self, connection: sqlite3.Connection, stop: Callable[[], bool] | None) -> None:
        self._own.stop = stop
        connection.set_progress_handler(stop, STEPS if stop else 0)

    def close(self) -> None:
        """Close every connection; the last one to leave the file takes its log away."""
        with self._lock:
            while self._open:
                self._open.popitem()[1].close()

    def _close_ended(self) -> None:
        for thread in [thread for thread in self._open if not thread.is_alive()]:
            self._open.pop(thread).close()
