import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from app.domain.errors import UserError
from app.storage.writing.engine import engine_over


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(tmp_path / "a.db", isolation_level=None, timeout=0)
    connection.execute("CREATE TABLE t (x)")
    yield connection
    connection.close()


def test_a_transaction_begins_by_locking_the_file(connection: sqlite3.Connection, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None, timeout=0)
    locked = pytest.raises(sqlite3.OperationalError, match="locked")
    with engine_over(connection, tmp_path).connect() as sql, sql.begin(), locked:
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_locked_file_is_an_error_for_people_and_works_again(connection: sqlite3.Connection, tmp_path: Path) -> None:
    engine = engine_over(connection, tmp_path / "a.db")
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match=r"a\.db is busy"), engine.connect() as sql, sql.begin():
        pass
    other.close()
    with engine.connect() as sql, sql.begin():
        sql.execute(text("INSERT INTO t VALUES (1)"))
    assert connection.execute("SELECT x FROM t").fetchall() == [(1,)]


def test_a_bug_stays_a_bug(connection: sqlite3.Connection, tmp_path: Path) -> None:
    with engine_over(connection, tmp_path).connect() as sql, pytest.raises(OperationalError, match="no such table"):
        sql.execute(text("SELECT * FROM absent"))


def test_the_connection_outlives_its_engine(connection: sqlite3.Connection, tmp_path: Path) -> None:
    with engine_over(connection, tmp_path).connect() as sql, sql.begin():
        sql.execute(text("INSERT INTO t VALUES (1)"))
    assert not connection.in_transaction
    assert connection.execute("SELECT x FROM t").fetchall() == [(1,)]
