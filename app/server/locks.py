"""One writer at a time: a row lock on PostgreSQL, a lock of the process in memory."""

import threading
from collections.abc import Iterable
from typing import Any

from app.server.shapes import Client

ROW = "write-lock"
"""The name of the row, beside those of Kinto's own resources."""

LOCK = "SELECT 1 FROM timestamps WHERE parent_id = :scope AND resource_name = :row FOR UPDATE"
MAKE = (
    "INSERT INTO timestamps (parent_id, resource_name, last_modified) VALUES (:scope, :row, now()::timestamp)"
    " ON CONFLICT (parent_id, resource_name) DO NOTHING"
)
LIMITS = (
    "SELECT set_config('lock_timeout', :wait, true), set_config('idle_in_transaction_session_timeout', :idle, true)"
)


class RowLocks:
    """Rows of Kinto's table ``timestamps``, locked until the request's transaction ends.

    A row and not an advisory lock: it lives where the workspace lives, on every engine that speaks PostgreSQL, through
    failover and connection pools. ``wait``: for how long a request waits for its turn (it fails with 503 then);
    ``idle``: after how long a worker that went silent in the middle loses its turn; both in seconds.
    """

    def __init__(self, client: Client, wait: int, idle: int) -> None:
        self._client = client
        self._limits = {"wait": f"{wait}s", "idle": f"{idle}s"}

    def take(self, scopes: Iterable[str]) -> None:
        """Wait until this request alone may write to all of ``scopes``. In one order, so that two can't block each
        other."""
        from kinto.core.utils import sqlalchemy

        text: Any = sqlalchemy.text
        with self._client.connect() as session:
            session.execute(text(LIMITS), self._limits)
            for scope in sorted(scopes):
                names = {"scope": scope, "row": ROW}
                while session.execute(text(LOCK), names).first() is None:
                    session.execute(text(MAKE), names)


MEMORY = threading.RLock()
"""Storage in memory belongs to one process, and so does its lock."""
