import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.storage.access import Access, access_to, connect, writable
from app.storage.header import beside
from app.storage.workspace import SqliteWorkspace
from tests.storage.steps import without_rights

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs the rights of Unix")


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.fixture
def path(public: Path) -> Path:
    return public / "shop.galley"


@pytest.fixture
def closed(path: Path, workspace: SqliteWorkspace) -> Path:
    workspace.close()
    return path


def test_a_file_of_ones_own_is_written_to(closed: Path) -> None:
    assert access_to(closed, read_only=False) is Access.WRITE
    assert access_to(closed, read_only=True) is Access.QUERY


def test_a_read_only_file_or_folder_is_read_as_it_lies(closed: Path) -> None:
    for path in (closed, closed.parent):
        with without_rights(path):
            assert not writable(closed)
            assert access_to(closed, read_only=False) is Access.FROZEN


def test_a_log_that_waits_is_not_ignored(closed: Path) -> None:
    beside(closed, "-wal").write_bytes(b"x")
    with without_rights(closed):
        assert access_to(closed, read_only=False) is Access.SHARED


def test_a_log_of_somebody_else_makes_the_file_read_only(closed: Path) -> None:
    log = beside(closed, "-wal")
    log.write_bytes(b"x")
    closed.parent.chmod(0o777)
    closed.chmod(0o666)
    with without_rights(log):
        assert not writable(closed)


def test_writing_is_durable_and_careful(closed: Path) -> None:
    with closing(connect(closed, Access.WRITE)) as connection:
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2
        assert pragma(connection, "foreign_keys") == 1
        assert pragma(connection, "trusted_schema") == 0
        assert pragma(connection, "busy_timeout") == 5000


@pytest.mark.parametrize("access", [Access.QUERY, Access.FROZEN, Access.SHARED])
def test_reading_can_not_write(closed: Path, access: Access) -> None:
    with closing(connect(closed, access)) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM meta")


def test_a_frozen_file_gets_nothing_beside_it(closed: Path) -> None:
    with closing(connect(closed, Access.FROZEN)) as connection:
        assert connection.execute("SELECT count(*) FROM meta").fetchone() == (2,)
        assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def test_a_name_full_of_signs_is_found(closed: Path) -> None:
    odd = closed.rename(closed.with_name("50% off? #1 ü.galley"))
    with closing(connect(odd, Access.WRITE)) as connection:
        assert connection.execute("SELECT count(*) FROM meta").fetchone() == (2,)


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "none.galley", Access.WRITE)
    assert list(tmp_path.iterdir()) == []
