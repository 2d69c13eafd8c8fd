import itertools
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest

from app.server.locks import LIMITS, LOCK, MAKE, ROW, RowLocks
from tests.server.postgres import Cluster
from tests.server.running import PREPARED, Server

_names = itertools.count(1)


class Connection:
    """A PostgreSQL that notes statements; the first ``missing`` looks for a row find none."""

    def __init__(self, missing: int = 0) -> None:
        self.statements: list[tuple[str, Any]] = []
        self._missing = missing

    @contextmanager
    def connect(self) -> Iterator["Connection"]:
        yield self

    def execute(self, statement: Any, values: dict[str, str] | None = None) -> "Connection":
        self.statements.append((str(statement), values))
        return self

    def first(self) -> object | None:
        self._missing -= 1
        return None if self._missing >= 0 else (1,)


def row(scope: str) -> dict[str, str]:
    return {"scope": scope, "row": ROW}


@pytest.fixture(autouse=True)
def _imported(application: object) -> None:
    """Kinto, with its warnings kept quiet."""


def test_workspaces_are_locked_in_one_order_within_limits_of_time():
    connection = Connection()
    RowLocks(connection, wait=20, idle=60).take({"/buckets/b", "/buckets/a"})
    assert connection.statements == [
        (LIMITS, {"wait": "20s", "idle": "60s"}),
        (LOCK, row("/buckets/a")),
        (LOCK, row("/buckets/b")),
    ]


def test_a_row_that_is_missing_is_made_and_looked_for_again():
    connection = Connection(missing=2)
    RowLocks(connection, 1, 1).take(["/buckets/a"])
    assert [statement for statement, _ in connection.statements] == [LIMITS, LOCK, MAKE, LOCK, MAKE, LOCK]


class Postgres:
    """Connections to a real one, each with a transaction of its own."""

    def __init__(self, address: str) -> None:
        import sqlalchemy

        self._engine = sqlalchemy.create_engine(address.replace("postgresql:", "postgresql+psycopg2:"))

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        with self._engine.connect() as connection, connection.begin():
            client = Connection()
            client.execute = connection.execute  # type: ignore[method-assign]
            yield client

    def close(self) -> None:
        self._engine.dispose()


@pytest.fixture
def database(postgres: Cluster, on_postgres: Server) -> Iterator[Postgres]:
    with closing(Postgres(postgres.make_database(f"locks-{next(_names)}", PREPARED))) as made:
        yield made


def test_the_second_writer_waits_until_the_first_has_committed(database: Postgres):
    order: list[str] = []
    waiting = threading.Event()

    def second() -> None:
        with database.transaction() as client:
            waiting.set()
            RowLocks(client, 30, 30).take({"/buckets/a"})
            order.append("second")

    thread = threading.Thread(target=second)
    with database.transaction() as client:
        RowLocks(client, 30, 30).take({"/buckets/a"})
        thread.start()
        assert waiting.wait(30)
        with database.transaction() as other:
            RowLocks(other, 30, 30).take({"/buckets/b"})
        order.append("first")
    thread.join(30)
    assert order == ["first", "second"]


def test_whoever_waits_too_long_is_told_so(database: Postgres):
    import sqlalchemy.exc

    with database.transaction() as client, database.transaction() as other:
        RowLocks(client, 30, 30).take({"/buckets/a"})
        with pytest.raises(sqlalchemy.exc.OperationalError, match="lock timeout"):
            RowLocks(other, 1, 30).take({"/buckets/a"})


def test_a_workspace_that_is_deleted_while_somebody_waits_for_it_is_locked_all_the_same(database: Postgres):
    from sqlalchemy import text

    held: list[Any] = []
    waiting = threading.Event()

    def second() -> None:
        with database.transaction() as client:
            waiting.set()
            RowLocks(client, 30, 30).take({"/buckets/a"})
            held.append(client.execute(text("SELECT parent_id FROM timestamps")).scalars().all())

    thread = threading.Thread(target=second)
    with database.transaction() as client:
        RowLocks(client, 30, 30).take({"/buckets/a"})
        client.execute(text("DELETE FROM timestamps"))
        thread.start()
        assert waiting.wait(30)
    thread.join(30)
    assert held == [["/buckets/a"]]
