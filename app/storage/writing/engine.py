"""SQLAlchemy over a connection that is open already: BEGIN IMMEDIATE, and failures in words."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.engine import ExceptionContext

from app.storage.failures import explain


def engine_over(connection: sqlite3.Connection, path: Path) -> Engine:
    """An engine whose only connection is ``connection``. Its statements raise ``UserError`` where a person can act."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool, pool_reset_on_return=None)

    def begin(writing: Connection) -> None:
        writing.exec_driver_sql("BEGIN IMMEDIATE")

    def explained(failure: ExceptionContext) -> None:
        original = failure.original_exception
        if isinstance(original, sqlite3.Error) and (said := explain(original, path)):
            raise said from original

    event.listen(engine, "begin", begin)
    event.listen(engine, "handle_error", explained)
    return engine
