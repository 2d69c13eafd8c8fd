"""What every workspace promises of its journal."""

import pytest

from app.domain.campaign import to_tree
from app.domain.edits import BIN, Create, Erase, SetValue
from app.services.ports import NewRow, Workspace
from tests.contracts.steps import append, at, put
from tests.made import campaign, slide, uuid


def test_the_journal_keeps_edits_in_their_groups(workspace: Workspace) -> None:
    put(workspace, campaign(1), campaign(2))
    with workspace.transaction() as transaction:
        assert append(transaction, uuid(1), "g1", "a", label="Typing") == 1
        assert append(transaction, uuid(1), "g1", "b") == 2
        assert append(transaction, uuid(2), "g2", "c", origin="bulk") == 3
        assert append(transaction, uuid(1), "g3", "d", kind="undo", target="g1") == 4
    assert workspace.last_seq() == 4
    first, second, third = workspace.groups(None)
    assert (first.id, first.kind, first.first_seq, first.last_seq, first.label) == ("g1", "edit", 1, 2, "Typing")
    assert (second.id, second.origin) == ("g2", "bulk")
    assert (third.id, third.kind, third.target) == ("g3", "undo", "g1")
    assert [group.id for group in workspace.groups(uuid(1))] == ["g1", "g3"]
    assert [group.id for group in workspace.groups(uuid(2))] == ["g2"]
    assert [row.edit for row in workspace.group_rows("g1")] == [SetValue("name", "a"), SetValue("name", "b")]
    assert workspace.group_rows("g9") == []


def test_the_journal_is_read_on_from_any_row(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        for number in range(5):
            append(transaction, uuid(1), f"g{number}", str(number), at=at(number + 1))
    rows = workspace.journal_since(2, limit=2)
    assert [(row.seq, row.group, row.at) for row in rows] == [(3, "g2", at(3)), (4, "g3", at(4))]
    assert (rows[0].author, rows[0].origin, rows[0].campaign) == ("Ada", "user", uuid(1))
    assert rows[0].inverse == SetValue("name", "before")
    assert workspace.journal_since(5) == []


def test_whole_records_pass_through_the_journal(workspace: Workspace) -> None:
    record = {**to_tree(campaign(1, slide("s1", "lone \udc00 half"))), BIN: None}
    row = NewRow(campaign=uuid(1), edit=Create(record), inverse=Erase())
    with workspace.transaction() as transaction:
        transaction.append([row], group="g1", kind="edit", origin="cli", author="", at=at(1))
    (kept,) = workspace.group_rows("g1")
    assert kept.inverse == Erase()
    assert isinstance(kept.edit, Create)
    assert kept.edit.record["message"]["slides"][0]["title"]["text"] == "lone \udc00 half"


@pytest.mark.parametrize("first", ["put", "append"])
def test_a_campaign_knows_the_last_row_about_it(workspace: Workspace, first: str) -> None:
    with workspace.transaction() as transaction:
        if first == "append":
            append(transaction, uuid(1), "g1")
        transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: None})
        if first == "put":
            append(transaction, uuid(1), "g1")
        append(transaction, uuid(2), "g2")
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert stored.seq == 1
