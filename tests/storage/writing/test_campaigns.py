import msgspec
import pytest

from app.domain.campaign import encode, to_tree
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.tree import same
from app.services.ports import Named
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import append, at, ids, put
from tests.made import campaign, uuid


def counts(workspace: SqliteWorkspace) -> list[int]:
    """How many rows there are about campaigns."""
    tables = ("campaigns", "documents", "campaign_labels", "campaign_categories", "campaign_search")
    return [workspace.query(f"SELECT count(*) FROM {table}")[0][0] for table in tables]


def test_an_erased_campaign_leaves_nothing_but_its_journal(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1, labels=("l1",), categories=("c1",)))
    assert counts(workspace) == [1, 1, 1, 1, 1]
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
        transaction.put(uuid(1), None)
    assert counts(workspace) == [0, 0, 0, 0, 0]
    assert workspace.last_seq() == 1


def test_a_moved_campaign_takes_everything_with_it(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1, labels=("l1", "l2"), categories=("c1",)))
    put(workspace, campaign(1, labels=("l1", "l2"), categories=("c1",), changed=at(20)))
    assert counts(workspace) == [1, 1, 2, 1, 1]
    assert ids(workspace, label="l2") == ids(workspace, category="c1") == ids(workspace, search="spring") == [uuid(1)]


def test_membership_follows_the_document(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1, labels=("l1", "l2")))
    put(workspace, campaign(1, labels=("l2", "l3", "l2")))
    named = workspace.query("SELECT named, position FROM campaign_labels ORDER BY position")
    assert named == [("l2", 0), ("l3", 1)]
    put(workspace, campaign(1))
    assert counts(workspace)[2] == 0


def test_an_edit_at_the_same_instant_keeps_the_place(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1), campaign(2))
    put(workspace, campaign(1, name="Renamed"))
    assert ids(workspace) == [uuid(2), uuid(1)]


def test_the_label_of_a_new_campaign_is_searched_by_its_name(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="秋 Sale"))
    put(workspace, campaign(1, labels=("l1",), name="Other"))
    assert ids(workspace, search="sale") == ids(workspace, search="秋") == [uuid(1)]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_could_not_be_read_again_is_not_stored(workspace: SqliteWorkspace, value: float) -> None:
    record = {**to_tree(campaign(1)), BIN: None}
    record["message"] = {**record["message"], "custom_data": {"rate": value}}
    with pytest.raises(UserError, match="JSON"), workspace.transaction() as transaction:
        transaction.put(uuid(1), record)
    assert workspace.get(uuid(1)) is None


@pytest.mark.parametrize("value", [7, "", "yesterday", True])
def test_the_bin_is_an_instant(workspace: SqliteWorkspace, value: object) -> None:
    with pytest.raises(UserError, match="bin"), workspace.transaction() as transaction:
        transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: value})


def test_a_record_under_another_id_is_a_bug(workspace: SqliteWorkspace) -> None:
    with pytest.raises(ValueError, match="has the id"), workspace.transaction() as transaction:
        transaction.put(uuid(2), {**to_tree(campaign(1)), BIN: None})
    assert counts(workspace) == [0, 0, 0, 0, 0]


def test_a_record_is_stored_in_its_canonical_text(workspace: SqliteWorkspace) -> None:
    made = campaign(1)
    put(workspace, made)
    assert workspace.query("SELECT text FROM documents") == [(encode(made),)]
    with workspace.transaction() as transaction:
        assert same(transaction.record(uuid(1)), {**to_tree(made), BIN: None})


def test_a_damaged_record_is_an_error_for_people(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    workspace.connection().execute("UPDATE documents SET text = '{'")
    with pytest.raises(UserError, match="damaged"), workspace.transaction() as transaction:
        transaction.record(uuid(1))


def test_a_campaign_that_comes_back_knows_its_last_row(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
        transaction.put(uuid(1), None)
    put(workspace, campaign(1))
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert stored.seq == 1


def test_the_search_reads_translations_in_the_order_of_the_stored_text(workspace: SqliteWorkspace) -> None:
    one = campaign(1)
    languages = {"uk": {"slides/s1/title/text": "два"}, "de": {"slides/s1/title/text": "zwei"}}
    put(workspace, msgspec.structs.replace(one, message=msgspec.structs.replace(one.message, languages=languages)))
    assert all(check.ok for check in workspace.examine())
