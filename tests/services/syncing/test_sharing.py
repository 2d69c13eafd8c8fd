from app.domain.edits import SetValue
from app.services.ports import ListQuery
from tests.made import campaign
from tests.services.syncing.conftest import ONE, TWO, Seat


def test_campaigns_start_on_this_computer_only_and_are_shared_in_one_step(ada: Seat) -> None:
    ada.create(campaign(1), campaign(2), shared=False)
    before = ada.get()
    filed = ada.sharing.share([ONE, TWO])
    assert (filed.campaigns, filed.label) == (2, "Share with team")
    assert {row.shared for row in ada.workspace.rows(ListQuery())} == {True}
    assert ada.get().changed == before.changed
    ada.editing.undo()
    assert {row.shared for row in ada.workspace.rows(ListQuery())} == {False}
    ada.editing.redo()
    assert ada.workspace.unsynced() == [ONE, TWO]


def test_what_is_shared_already_leaves_no_trace(ada: Seat) -> None:
    ada.create(campaign(1))
    groups = ada.workspace.groups(None)
    assert ada.sharing.share([ONE]).group is None
    assert ada.workspace.groups(None) == groups


def test_what_is_unshared_goes_from_the_team_and_stays_here(both, team) -> None:
    ada, ben = both
    ada.sharing.unshare([ONE], origin="user")
    assert ada.origins()[-1] == "user"
    assert ada.told() == [("deleted", ONE)]
    assert team.current("campaigns") == {}
    assert not ada.get().shared
    assert ben.told() == [("deleted", ONE)]
    assert ben.bin() is not None


def test_what_somebody_changed_meanwhile_stays_shared(both) -> None:
    ada, ben = both
    ada.sharing.unshare([ONE])
    ben.set("name", "Ben's")
    ben.sync()
    ada.sync()
    assert (ada.get().shared, ada.get().name) == (True, "Ben's")


def test_new_ones_are_shared_at_once_where_that_is_wished(ada: Seat) -> None:
    assert not ada.sharing.shares_new()
    ada.sharing.share_new(True)
    ada.create(campaign(1), shared=False)
    assert (ada.sharing.shares_new(), ada.get().shared) == (True, True)
    ada.sharing.share_new(False)
    ada.create(campaign(2), shared=False)
    assert not ada.get(TWO).shared


def test_sharing_is_an_edit_that_others_see(ada: Seat) -> None:
    ada.create(campaign(1), shared=False)
    ada.sharing.share([ONE])
    (row,) = ada.workspace.group_rows(ada.workspace.groups(None)[-1].id)
    assert row.edit == SetValue("shared", True)
