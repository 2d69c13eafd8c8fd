from datetime import UTC, datetime, timedelta

import pytest

from app.services.ports import Transaction
from app.storage.workspace import SqliteWorkspace
from app.storage.writing import journal
from tests.contracts.steps import append, at, put
from tests.fakes import FakeClock
from tests.made import campaign, uuid

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def days_ago(days: float) -> str:
    return (NOW - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def groups(workspace: SqliteWorkspace) -> list[str]:
    return [group.id for group in workspace.groups(None)]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "KEPT_GROUPS", 2)


def test_ten_thousand_groups_or_a_year() -> None:
    assert (journal.KEPT_GROUPS, journal.KEPT_DAYS) == (10_000, 365)


@pytest.mark.usefixtures("few")
def test_only_what_is_both_old_and_far_back_is_forgotten(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        for number, days in enumerate((800, 400, 366, 364, 370, 1)):
            append(transaction, uuid(1), f"g{number}", at=days_ago(days))
    assert workspace.prune() == 3
    assert groups(workspace) == ["g3", "g4", "g5"]
    assert [row.group for row in workspace.journal_since(0)] == ["g3", "g4", "g5"]
    assert workspace.prune() == 0


@pytest.mark.usefixtures("few")
def test_the_newest_groups_stay_however_old(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        for number in range(4):
            append(transaction, uuid(1), f"g{number}", at=days_ago(3000))
    assert workspace.prune() == 2
    assert groups(workspace) == ["g2", "g3"]


@pytest.mark.usefixtures("few")
def test_a_group_is_as_old_as_its_last_edit(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        for days in (900, 5):
            append(transaction, uuid(1), "g1", at=days_ago(days))
        append(transaction, uuid(1), "g2", at=days_ago(3))
        append(transaction, uuid(1), "g3", at=days_ago(2))
    assert workspace.prune() == 0


@pytest.mark.usefixtures("few")
def test_time_is_taken_from_the_clock(workspace: SqliteWorkspace, clock: FakeClock) -> None:
    with workspace.transaction() as transaction:
        for number in range(3):
            append(transaction, uuid(1), f"g{number}", at=days_ago(10))
    assert workspace.prune() == 0
    clock.at += timedelta(days=400)
    assert workspace.prune() == 1


@pytest.mark.usefixtures("few")
def test_numbers_and_marks_outlive_what_was_forgotten(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        for number, about in enumerate((1, 2, 2, 2)):
            append(transaction, uuid(about), f"g{number}", at=days_ago(900))
    workspace.prune()
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert stored.seq == 1
    with workspace.transaction() as transaction:
        assert append(transaction, uuid(1), "g9") == 5


def test_no_edits_make_no_group(workspace: SqliteWorkspace) -> None:
    def append_none(transaction: Transaction) -> int:
        return transaction.append([], group="g2", kind="edit", origin="user", author="", at=at(1))

    with workspace.transaction() as transaction:
        assert append_none(transaction) == 0
        append(transaction, uuid(1), "g1")
        assert append_none(transaction) == 1
    assert groups(workspace) == ["g1"]


def test_a_group_keeps_what_its_first_edit_said(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1", label="Typing")
        append(transaction, uuid(1), "g1", label="Other", kind="undo", target="g0")
    (group,) = workspace.groups(None)
    assert (group.label, group.kind, group.target, group.last_seq) == ("Typing", "edit", None, 2)
