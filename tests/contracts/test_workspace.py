"""What every workspace promises, in memory or on the disk."""

from pathlib import Path

import pytest

from app.domain.campaign import encode, to_tree
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.services.ports import ListQuery, Workspace, Workspaces
from tests.contracts.steps import append, ids, put
from tests.made import campaign, slide, uuid

BINNED = "2026-03-05T12:00:00.000Z"


def test_a_campaign_comes_back_as_it_was_put(workspace: Workspace) -> None:
    made = campaign(1, slide("s1", "Grüße, \ud800 and 🎉", "b1"), labels=("l1",), categories=("c1", "c1"))
    put(workspace, made)
    stored = workspace.get(made.id)
    assert stored is not None
    assert (encode(stored.campaign), stored.bin, stored.seq) == (encode(made), None, 0)


def test_what_is_not_there_is_none(workspace: Workspace) -> None:
    assert workspace.get(uuid(7)) is None
    assert workspace.media_info("b" * 64) is None
    assert workspace.media_bytes("b" * 64) is None
    assert workspace.fitted("b" * 64, "wide") is None
    assert workspace.linked("https://example.com/a.png") is None
    assert workspace.setting("theme") is None
    with workspace.transaction() as transaction:
        assert transaction.record(uuid(7)) is None


def test_a_record_is_the_document_and_the_bin(workspace: Workspace) -> None:
    put(workspace, campaign(1), bin=BINNED)
    with workspace.transaction() as transaction:
        record = transaction.record(uuid(1))
        assert record is not None
        assert record[BIN] == BINNED
        transaction.put(uuid(1), {**record, BIN: None, "name": "Renamed"})
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert (stored.bin, stored.campaign.name) == (None, "Renamed")


def test_a_transaction_reads_what_it_has_written(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: None})
        assert transaction.get(uuid(1)) is not None
        assert [row.id for row in transaction.rows(ListQuery())] == [uuid(1)]


def test_an_exception_takes_everything_back(workspace: Workspace) -> None:
    def fail() -> None:
        with workspace.transaction() as transaction:
            transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: None})
            append(transaction, uuid(1), "g1")
            transaction.set_setting("theme", "dark")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    assert workspace.get(uuid(1)) is None
    assert workspace.last_seq() == 0
    assert workspace.groups(None) == []
    assert workspace.setting("theme") is None


def test_a_broken_document_is_refused_and_leaves_the_good_one(workspace: Workspace) -> None:
    put(workspace, campaign(1))

    def fail() -> None:
        with workspace.transaction() as transaction:
            transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: None, "status": "lost"})

    with pytest.raises(UserError, match="status"):
        fail()
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert stored.campaign.status == "draft"


def test_an_erased_campaign_is_gone_from_lists_and_search(workspace: Workspace) -> None:
    put(workspace, campaign(1, labels=("l1",)))
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), None)
        transaction.put(uuid(2), None)
    assert workspace.get(uuid(1)) is None
    assert ids(workspace) == ids(workspace, search="spring") == []


def test_a_reference_is_an_id_then_a_name_then_a_beginning(workspace: Workspace) -> None:
    put(workspace, campaign(1, name=uuid(2)), campaign(2, name="0000"), campaign(3, name="0000"))
    assert workspace.resolve(uuid(2)) == [(uuid(2), "0000")]
    assert set(workspace.resolve("0000")) == {(uuid(2), "0000"), (uuid(3), "0000")}
    assert workspace.resolve("00000001") == [(uuid(1), uuid(2))]
    assert len(workspace.resolve("00000")) == 3
    assert workspace.resolve("000") == workspace.resolve("ffff") == workspace.resolve("") == []


def test_a_campaign_in_the_bin_is_found_by_its_id_only(workspace: Workspace) -> None:
    put(workspace, campaign(1, name="Old news"), bin=BINNED)
    assert workspace.resolve("Old news") == []
    assert workspace.resolve(uuid(1)) == workspace.resolve(uuid(1)[:8]) == [(uuid(1), "Old news")]


def test_a_new_file_is_empty_and_has_the_product_and_an_id(workspaces: Workspaces, path: Path) -> None:
    workspace = workspaces.create(path, "yespo")
    other = workspaces.create(path.with_name("other.galley"))
    assert (workspace.path, workspace.read_only, workspace.setting("product")) == (path, False, "yespo")
    assert (ids(workspace), workspace.groups(None), workspace.all_media()) == ([], [], [])
    assert workspace.id != other.id
    assert other.setting("product") is None
    workspace.close()
    other.close()


def test_a_closed_file_opens_again_as_it_was(workspaces: Workspaces, path: Path) -> None:
    first = workspaces.create(path)
    put(first, campaign(1))
    first.close()
    again = workspaces.open(path)
    assert again.id == first.id
    assert ids(again) == [uuid(1)]
    again.close()


def test_an_existing_file_is_never_replaced(workspaces: Workspaces, path: Path, workspace: Workspace) -> None:
    put(workspace, campaign(1))
    with pytest.raises(UserError, match="exists"):
        workspaces.create(path)
    assert ids(workspace) == [uuid(1)]


def test_a_missing_file_is_not_made_by_opening_it(workspaces: Workspaces, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.galley"):
        workspaces.open(tmp_path / "none.galley")
    assert not (tmp_path / "none.galley").exists()


def test_read_only_reads_and_refuses_to_write(workspaces: Workspaces, path: Path, workspace: Workspace) -> None:
    put(workspace, campaign(1))
    reading = workspaces.open(path, read_only=True)
    assert reading.read_only
    assert ids(reading) == [uuid(1)]
    with pytest.raises(UserError, match="read-only"):
        put(reading, campaign(2))
    assert reading.prune() == 0
    reading.prepare()
    reading.close()
    assert ids(workspace) == [uuid(1)]


def test_two_openings_see_each_others_commits(workspaces: Workspaces, path: Path, workspace: Workspace) -> None:
    other = workspaces.open(path)
    before = workspace.data_version()
    assert workspace.data_version() == before
    put(other, campaign(1))
    assert workspace.data_version() != before
    assert ids(workspace) == [uuid(1)]
    other.close()


def test_preparing_to_write_writes_nothing(workspaces: Workspaces, path: Path, workspace: Workspace) -> None:
    other = workspaces.open(path)
    before = workspace.data_version()
    other.prepare()
    assert workspace.data_version() == before
    put(other, campaign(1))
    assert ids(workspace) == [uuid(1)]
    other.close()


def test_a_whole_workspace_passes_every_check(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    assert workspace.prune() == 0
    checkups = workspace.examine()
    assert checkups
    assert all(checkup.ok for checkup in checkups)
