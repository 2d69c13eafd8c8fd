from app.domain.edits import SetValue
from app.services.changes import Note
from app.services.syncing.ledger import Ledger
from tests.made import campaign
from tests.services.syncing.conftest import ONE, Seat

NOTE = Note(group="g1", origin="sync", label="Sync")


def ledger(transaction) -> Ledger:
    return Ledger(transaction, NOTE, "", "2026-03-01T08:00:00.000Z")


def test_edits_are_stored_and_entered_together(ada: Seat) -> None:
    ada.create(campaign(1))
    with ada.workspace.transaction() as transaction:
        its = ledger(transaction)
        assert its.edit(ONE, [SetValue("name", "New"), SetValue("status", "review")])["name"] == "New"
        assert its.settle()
        assert not its.settle()
    rows = ada.workspace.group_rows("g1")
    assert [(row.edit.path, row.inverse.value, row.origin) for row in rows] == [
        ("name", "Spring sale", "sync"),
        ("status", "draft", "sync"),
    ]
    assert ada.get().name == "New"


def test_what_changes_nothing_leaves_no_trace(ada: Seat) -> None:
    ada.create(campaign(1))
    before = ada.workspace.last_seq()
    with ada.workspace.transaction() as transaction:
        its = ledger(transaction)
        its.edit(ONE, [SetValue("name", "Spring sale")])
        its.add([(ONE, [])])
        assert not its.settle()
    assert ada.workspace.last_seq() == before
