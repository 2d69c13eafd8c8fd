import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.storage.access import Access, connect
from app.storage.upgrade import migrate, upgrade, version_of
from app.storage.version import CURRENT, Schema
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import ids, put
from tests.fakes import FakeClock
from tests.made import campaign, uuid
from tests.storage.steps import crashed, files

NEXT = CURRENT.version + 1
COPY = f"shop.galley.before-{NEXT:04}"

SCRIPT = '''
"""A format to come."""

from alembic import op
import sqlalchemy as sa

revision = "{revision}"
down_revision = "{current}"


def upgrade() -> None:
    with op.batch_alter_table("campaigns") as campaigns:
        campaigns.add_column(sa.Column("owner", sa.Text))
    op.execute("{then}")
'''


def next_schema(folder: Path, then: str = "UPDATE campaigns SET owner = 'Ada'") -> Schema:
    """A format that follows the current one, by a migration that copies a table."""
    scripts = folder / "scripts"
    shutil.copytree(CURRENT.scripts, scripts)
    following = Schema(NEXT, scripts)
    script = SCRIPT.format(revision=following.revision, current=CURRENT.revision, then=then)
    (scripts / "versions" / f"r{following.revision}_next.py").write_text(script, encoding="utf-8")
    return following


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return version_of(connection)


@pytest.fixture
def old(path: Path, workspace: SqliteWorkspace) -> Path:
    put(workspace, campaign(1, labels=("l1",)), campaign(2))
    workspace.close()
    return path


def test_an_older_file_is_upgraded_and_a_copy_is_kept(old: Path, tmp_path: Path, clock: FakeClock) -> None:
    before = old.read_bytes()
    schema = next_schema(tmp_path)
    workspace = SqliteWorkspaces(clock, schema).open(old)
    assert workspace.query("SELECT DISTINCT owner FROM campaigns") == [("Ada",)]
    assert set(ids(workspace, search="spring")) == {uuid(1), uuid(2)}
    assert ids(workspace, label="l1") == [uuid(1)]
    assert not workspace.read_only
    workspace.close()
    assert set(files(tmp_path)) == {"shop.galley", COPY}
    assert version(old) == NEXT
    copy = old.with_name(COPY)
    assert copy.stat().st_size == len(before)
    with closing(SqliteWorkspaces(clock).open(copy)) as kept:
        assert set(ids(kept)) == {uuid(1), uuid(2)}


def test_an_upgraded_file_is_not_upgraded_again(old: Path, tmp_path: Path, clock: FakeClock) -> None:
    workspaces = SqliteWorkspaces(clock, next_schema(tmp_path))
    workspaces.open(old).close()
    after = files(tmp_path)
    workspaces.open(old).close()
    assert files(tmp_path) == after


def test_an_earlier_copy_is_never_replaced(old: Path, tmp_path: Path, clock: FakeClock) -> None:
    earlier = old.with_name(COPY)
    earlier.write_bytes(b"precious")
    SqliteWorkspaces(clock, next_schema(tmp_path)).open(old).close()
    assert earlier.read_bytes() == b"precious"
    assert version(old.with_name(f"{COPY}-2")) == CURRENT.version


@pytest.mark.parametrize(
    "then", ["INSERT INTO nowhere VALUES (1)", "UPDATE journal SET seq = NULL", "DELETE FROM campaigns"]
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    old: Path, tmp_path: Path, clock: FakeClock, then: str
) -> None:
    before = files(tmp_path)
    broken = "UPDATE documents SET campaign = 'x'; " if then.startswith("UPDATE") else then
    schema = next_schema(tmp_path, broken.rstrip("; "))
    with pytest.raises(UserError, match=r"shop\.galley"):
        SqliteWorkspaces(clock, schema).open(old)
    assert files(tmp_path) == before
    with closing(SqliteWorkspaces(clock).open(old)) as workspace:
        assert set(ids(workspace)) == {uuid(1), uuid(2)}


def test_an_upgraded_file_is_refused_by_the_older_version(old: Path, tmp_path: Path, clock: FakeClock) -> None:
    SqliteWorkspaces(clock, next_schema(tmp_path)).open(old).close()
    before = files(tmp_path)
    with pytest.raises(UserError, match="newer version of Galley"):
        SqliteWorkspaces(clock).open(old)
    assert files(tmp_path) == before


def test_an_older_file_is_read_without_touching_it(old: Path, tmp_path: Path, clock: FakeClock) -> None:
    before = files(tmp_path)
    workspace = SqliteWorkspaces(clock, next_schema(tmp_path)).open(old, read_only=True)
    assert workspace.read_only
    assert workspace.path == old
    assert workspace.query("SELECT DISTINCT owner FROM campaigns") == [("Ada",)]
    workspace.close()
    assert files(tmp_path) == before


def test_an_older_file_that_somebody_writes_to_is_read_as_it_is_committed(
    path: Path, workspace: SqliteWorkspace, tmp_path: Path, clock: FakeClock
) -> None:
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), None)
        with closing(SqliteWorkspaces(clock, next_schema(tmp_path)).open(path, read_only=True)) as reading:
            assert ids(reading) == [uuid(1)]
    assert ids(workspace) == []


def test_commits_that_wait_in_the_log_are_upgraded_too(
    path: Path, workspace: SqliteWorkspace, tmp_path: Path, clock: FakeClock
) -> None:
    put(workspace, campaign(1))
    (tmp_path / "left").mkdir()
    left = crashed(path, tmp_path / "left")
    with closing(SqliteWorkspaces(clock, next_schema(tmp_path)).open(left)) as upgraded:
        assert ids(upgraded) == [uuid(1)]
    with closing(SqliteWorkspaces(clock).open(left.with_name(COPY))) as kept:
        assert ids(kept) == [uuid(1)]


def test_two_that_open_at_once_upgrade_once(old: Path, tmp_path: Path, clock: FakeClock) -> None:
    workspaces = SqliteWorkspaces(clock, next_schema(tmp_path))
    failures: list[BaseException] = []
    start = threading.Barrier(2)

    def work() -> None:
        start.wait()
        try:
            workspaces.open(old).close()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert version(old) == NEXT
    assert set(files(tmp_path)) == {"shop.galley", COPY}


def test_a_newer_file_is_not_migrated(old: Path, tmp_path: Path) -> None:
    upgrade(old, next_schema(tmp_path))
    with closing(connect(old, Access.WRITE)) as connection, pytest.raises(UserError, match="newer version"):
        migrate(connection, old, CURRENT)
