import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.ports import ListQuery
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import append, ids, put
from tests.made import campaign, uuid
from tests.storage.steps import files


def in_a_thread(work: Callable[[], object]) -> None:
    failures: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert failures == []


def test_closing_leaves_one_file(workspace: SqliteWorkspace, path: Path) -> None:
    put(workspace, campaign(1))
    in_a_thread(lambda: put(workspace, campaign(2)))
    in_a_thread(lambda: workspace.rows(ListQuery()))
    workspace.close()
    assert list(files(path.parent)) == [path.name]
    workspace.close()


def test_threads_see_each_others_commits(workspace: SqliteWorkspace) -> None:
    before = workspace.data_version()
    in_a_thread(lambda: put(workspace, campaign(1)))
    assert workspace.data_version() != before
    assert ids(workspace) == [uuid(1)]


def test_ones_own_commits_do_not_count_as_changes_by_others(workspace: SqliteWorkspace) -> None:
    before = workspace.data_version()
    put(workspace, campaign(1))
    assert workspace.data_version() == before


def test_another_thread_does_not_see_what_is_not_committed(workspace: SqliteWorkspace) -> None:
    seen: list[list[str]] = []
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
        in_a_thread(lambda: seen.append([group.id for group in workspace.groups(None)]))
    assert seen == [[]]


def test_many_threads_write_without_losing_anything(workspace: SqliteWorkspace) -> None:
    def add(thread: int) -> None:
        for number in range(10):
            put(workspace, campaign(thread * 100 + number + 1))

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert workspace.count(ListQuery()) == 40
    assert all(checkup.ok for checkup in workspace.examine())


def test_a_file_that_is_locked_for_too_long_says_so(workspace: SqliteWorkspace, path: Path) -> None:
    workspace.connection().execute("PRAGMA busy_timeout = 0")
    other = SqliteWorkspaces(workspace._clock).open(path)
    with other.transaction(), pytest.raises(UserError, match=r"busy.*Try again"), workspace.transaction():
        pass
    put(workspace, campaign(1))
    other.close()


def test_reading_goes_on_while_another_writes(workspace: SqliteWorkspace, workspaces: SqliteWorkspaces) -> None:
    put(workspace, campaign(1))
    other = workspaces.open(workspace.path)
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), None)
        assert ids(other) == [uuid(1)]
    assert ids(other) == []
    other.close()


def test_a_backup_is_whole_while_others_write(
    workspace: SqliteWorkspace, workspaces: SqliteWorkspaces, tmp_path: Path
) -> None:
    put(workspace, campaign(1))
    (tmp_path / "safe").mkdir()
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), None)
        in_a_thread(lambda: workspace.backup(tmp_path / "safe" / "copy.galley"))
    assert list(files(tmp_path / "safe")) == ["copy.galley"]
    copy = workspaces.open(tmp_path / "safe" / "copy.galley")
    assert ids(copy) == [uuid(1)]
    assert copy.id == workspace.id
    assert all(checkup.ok for checkup in copy.examine())
    copy.close()


def test_a_backup_replaces_nothing(workspace: SqliteWorkspace, tmp_path: Path) -> None:
    put(workspace, campaign(1))
    (tmp_path / "old").write_bytes(b"old")
    for to in (tmp_path / "old", workspace.path, tmp_path):
        with pytest.raises(UserError, match="exists already"):
            workspace.backup(to)
    with pytest.raises(UserError, match="can't be made"):
        workspace.backup(tmp_path / "none" / "copy.galley")
    assert (tmp_path / "old").read_bytes() == b"old"
    assert ids(workspace) == [uuid(1)]


def test_a_workspace_without_an_identity_is_damaged(workspace: SqliteWorkspace, workspaces: SqliteWorkspaces) -> None:
    workspace.connection().execute("DELETE FROM meta")
    with pytest.raises(UserError, match="no identity"):
        workspaces.open(workspace.path)


def test_a_transaction_inside_a_transaction_is_a_bug(workspace: SqliteWorkspace) -> None:
    with pytest.raises(Exception, match="within a transaction"), workspace.transaction(), workspace.transaction():
        pass
    put(workspace, campaign(1))
    assert ids(workspace) == [uuid(1)]
