import pytest

from app.domain.edits import BIN
from app.domain.errors import UserError
from app.services.ports import ListQuery
from tests.made import campaign
from tests.services.syncing.conftest import ONE, TITLE, TWO, Seat

DAY = "2026-03-01T08:00:00Z"


def test_fields_become_what_they_were_and_travel_as_edits_of_mine(both) -> None:
    ada, ben = both
    ada.set("name", "Ada's")
    ben.set(TITLE, "Ben's")
    ada.sync()
    ben.sync()
    undone = ben.syncing.undo()
    assert (undone.campaigns, undone.kept) == ((ONE,), ())
    assert (ben.get().name, ben.title()) == ("Spring sale", "Ben's")
    assert ben.told() == [("pushed", ONE)]
    assert ada.told() == [("pulled", ONE)]
    assert ada.get().name == "Spring sale"


def test_what_came_is_left_out_until_the_store_has_another_state(ada: Seat, ben: Seat, team) -> None:
    ada.create(campaign(1), campaign(2))
    ada.sync()
    ben.sync()
    assert sorted(ben.syncing.undo().campaigns) == [ONE, TWO]
    assert ben.workspace.count(ListQuery(bin=None)) == 0
    assert (ben.told(), ben.syncing.waiting()) == ([], 0)
    assert len(team.current("campaigns")) == 2
    ada.set("name", "Another", TWO)
    ada.sync()
    assert ben.told() == [("pulled", TWO)]
    assert ben.workspace.get(ONE) is None


def test_what_was_left_out_and_is_deleted_by_others_is_forgotten(both, team) -> None:
    ada, ben = both
    ben.syncing.undo()
    ada.set(BIN, DAY)
    ada.sync()
    ben.sync()
    assert ben.workspace.team_records("campaigns") == {}
    assert ben.workspace.get(ONE) is None
    assert team.current("campaigns") == {}


def test_an_undone_campaign_that_comes_again_and_goes_is_deleted_for_all(both, team) -> None:
    ada, ben = both
    ben.syncing.undo()
    ada.set("name", "Another")
    ada.sync()
    ben.sync()
    assert not ben.workspace.team_records("campaigns")[ONE].skipped
    ben.set(BIN, DAY)
    ben.sync()
    assert team.current("campaigns") == {}


def test_what_a_sync_put_into_the_bin_comes_back_for_all(both, team) -> None:
    ada, ben = both
    ada.set(BIN, DAY)
    ada.sync()
    ben.sync()
    assert ben.bin()
    ben.syncing.undo()
    assert ben.bin() is None
    assert ben.told() == [("pushed", ONE)]
    assert ada.told() == [("pulled", ONE)]
    assert ada.bin() is None


def test_what_was_changed_since_stays_and_the_rest_goes_back(both) -> None:
    ada, ben = both
    ada.create(campaign(2))
    ada.set("name", "Ada's")
    ada.sync()
    ben.sync()
    ben.set("name", "Mine by now")
    undone = ben.syncing.undo()
    assert (undone.campaigns, undone.kept) == ((TWO,), (ONE,))
    assert ben.get().name == "Mine by now"


def test_where_everything_was_changed_since_it_is_refused(both) -> None:
    ada, ben = both
    ada.set("name", "Ada's")
    ada.sync()
    ben.sync()
    ben.set("name", "Mine by now")
    before = ben.workspace.state
    with pytest.raises(UserError, match="was changed since"):
        ben.syncing.undo()
    assert ben.workspace.state == before


def test_labels_that_came_stay_and_are_not_taken_from_the_team(ada: Seat, ben: Seat, team) -> None:
    label = ada.labels.create("Sale")
    ada.create(campaign(1, labels=(label,)))
    ada.sync()
    ben.sync()
    ben.syncing.undo()
    ben.sync()
    assert [each.name for each in ben.workspace.labels()] == ["Sale"]
    assert [*team.current("labels")] == [label]


def test_one_sync_after_the_other_is_taken_back_and_none_twice(both) -> None:
    ada, ben = both
    for name in ("Second", "Third"):
        ada.set("name", name)
        ada.sync()
        ben.sync()
    ben.syncing.undo()
    assert ben.get().name == "Second"
    ben.syncing.undo()
    assert ben.get().name == "Spring sale"
    ben.syncing.undo()
    assert ben.workspace.get(ONE) is None
    with pytest.raises(UserError, match="no sync to take back"):
        ben.syncing.undo()


def test_the_persons_own_undo_passes_over_a_sync(both) -> None:
    ada, ben = both
    ben.set("name", "Ben's")
    ada.set(TITLE, "Ada's")
    ada.sync()
    ben.sync()
    ben.editing.undo()
    assert (ben.get().name, ben.title()) == ("Spring sale", "Ada's")
