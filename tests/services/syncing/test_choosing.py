import pytest

from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.domain.segments import Every, Segment
from app.services.ports import TeamRecord
from app.services.syncing.choosing import Choosing, mine_of, waiting
from app.services.syncing.wire import segment_out
from app.sync.values import Agreed, Held
from tests.conflicting import BODY, TITLE

ONE, TWO = TITLE.format("s1"), TITLE.format("s2")


@pytest.fixture
def clashing(desk):
    """Both titles, and the text of the first slide."""
    team, id = desk.team, desk.id
    team.edit(id, SetValue(ONE, "mine 1"), SetValue(TWO, "mine 2"), SetValue(BODY.format("s1"), "mine 3"))
    team.elsewhere(id, SetValue(ONE, "theirs 1"), SetValue(TWO, "theirs 2"), SetValue(BODY.format("s1"), "theirs 3"))
    team.sync()
    return desk


def chosen(desk, sides):
    with desk.workspace.transaction() as transaction:
        return Choosing(transaction, "campaigns", desk.id, sides)


def test_a_side_is_chosen_for_all_that_lies_around_a_place(clashing):
    found = chosen(clashing, {"message/slides/s1": "theirs"})
    assert found.sides == {ONE: "theirs", BODY.format("s1"): "theirs"}


def test_what_is_chosen_nearer_to_a_place_counts(clashing):
    found = chosen(clashing, {"": "theirs", "message/slides/s1": "mine", ONE: "theirs"})
    assert found.sides == {ONE: "theirs", BODY.format("s1"): "mine", TWO: "theirs"}


def test_a_place_where_nothing_waits_can_not_be_chosen(clashing):
    with pytest.raises(UserError, match="nothing to choose"):
        chosen(clashing, {"name": "mine"})


def test_the_whole_records_of_which_something_is_lost(clashing):
    mine, theirs = (chosen(clashing, {ONE: side}).losing() for side in ("theirs", "mine"))
    assert [tree["message"]["slides"][0]["title"]["text"] for tree in (*mine, *theirs)] == ["mine 1", "theirs 1"]
    assert len(chosen(clashing, {ONE: "mine", TWO: "theirs"}).losing()) == 2


def test_what_has_become_the_same_waits_no_more(clashing):
    clashing.team.edit(clashing.id, SetValue(ONE, "theirs 1"))
    mine = mine_of(clashing.workspace, "campaigns", clashing.id)
    assert mine is not None and mine.agreed is not None
    assert len(mine.agreed.held) == 3
    assert {each.path for each in waiting(mine)} == {TWO, BODY.format("s1")}


def test_it_waits_again_when_it_differs_again(clashing):
    clashing.team.edit(clashing.id, SetValue(ONE, "theirs 1"))
    clashing.team.edit(clashing.id, SetValue(ONE, "mine again"))
    mine = mine_of(clashing.workspace, "campaigns", clashing.id)
    assert mine is not None
    assert len(waiting(mine)) == 3


def test_a_record_that_nobody_has_has_nothing_that_waits(desk):
    assert mine_of(desk.workspace, "campaigns", "00000000-0000-4000-8000-00000000ffff") is None


def test_segments_are_chosen_like_everything_else(desk):
    own = Segment(id="00000000-0000-4000-8000-0000000000aa", name="Mine", rule=Every())
    workspace = desk.workspace
    with workspace.transaction() as transaction:
        transaction.put_segment(own)
    tree = workspace_tree(desk, own.id)
    agreed = Agreed("7", {**tree, "name": "Theirs"}, (Held("name", "Before"),))
    with workspace.transaction() as transaction:
        transaction.put_team_records("segments", {own.id: TeamRecord(agreed=agreed)})
    desk.conflicts.take(own.id, "theirs", collection="segments")
    assert [each.name for each in workspace.segments()] == ["Theirs"]
    assert desk.conflicts.of(own.id, "segments") is None


def workspace_tree(desk, id):
    return next(segment_out(each) for each in desk.workspace.segments() if each.id == id)
