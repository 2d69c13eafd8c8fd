import pytest

from app.domain.edits import SetValue
from app.domain.errors import UserError
from tests.conflicting import BODY, TITLE

ONE, TWO = TITLE.format("s1"), TITLE.format("s2")


@pytest.fixture
def clashing(desk):
    """Both titles."""
    desk.team.edit(desk.id, SetValue(ONE, "mine 1"), SetValue(TWO, "mine 2"))
    desk.team.elsewhere(desk.id, SetValue(ONE, "theirs 1"), SetValue(TWO, "theirs 2"))
    desk.team.sync()
    return desk


def titles(desk):
    return [desk.team.title(desk.id, slide) for slide in ("s1", "s2")]


def in_team(desk):
    tree = desk.team.store.current("campaigns")[desk.id]
    return [slide["title"]["text"] for slide in tree["message"]["slides"]]


def test_a_conflict_says_what_stands_on_either_side(clashing):
    conflict = clashing.conflict()
    assert [(each.path, each.base, each.mine, each.theirs) for each in conflict.fields] == [
        (ONE, "Spring is near", "mine 1", "theirs 1"),
        (TWO, "Two nights", "mine 2", "theirs 2"),
    ]
    assert conflict.revision


def test_each_place_gets_the_side_that_was_chosen_for_it(clashing):
    choice = clashing.conflicts.decide(clashing.conflict(), {ONE: "theirs", TWO: "mine"})
    assert (choice.side, choice.paths) == (None, (ONE, TWO))
    assert titles(clashing) == ["theirs 1", "mine 2"]
    assert clashing.conflicts.of(clashing.id) is None
    clashing.team.sync()
    assert in_team(clashing) == ["theirs 1", "mine 2"]


def test_what_is_not_chosen_goes_on_waiting_and_is_not_sent(clashing):
    clashing.conflicts.decide(clashing.conflict(), {ONE: "mine"})
    assert clashing.paths() == [TWO]
    clashing.team.sync()
    assert in_team(clashing) == ["mine 1", "theirs 2"]
    assert titles(clashing) == ["mine 1", "mine 2"]


def test_a_choice_of_both_kinds_is_one_step_that_can_be_taken_back(clashing):
    choice = clashing.conflicts.decide(clashing.conflict(), {ONE: "theirs", TWO: "mine"})
    clashing.conflicts.take_back(choice)
    assert titles(clashing) == ["mine 1", "mine 2"]
    assert clashing.paths() == [ONE, TWO]


def test_both_documents_are_kept_as_versions_where_something_of_each_is_lost(clashing):
    before = len(clashing.workspace.versions(clashing.id))
    clashing.conflicts.decide(clashing.conflict(), {ONE: "theirs", TWO: "mine"})
    assert len(clashing.workspace.versions(clashing.id)) == before + 2


def test_theirs_that_nobody_has_seen_is_not_taken(clashing):
    seen = clashing.conflict()
    clashing.team.elsewhere(clashing.id, SetValue(ONE, "theirs, newer"))
    clashing.team.sync()
    with pytest.raises(UserError, match="changed it again"):
        clashing.conflicts.decide(seen, {ONE: "theirs", TWO: "mine"})
    assert titles(clashing) == ["mine 1", "mine 2"]
    assert clashing.paths() == [ONE, TWO]


def test_mine_can_be_kept_whatever_the_team_did_meanwhile(clashing):
    seen = clashing.conflict()
    clashing.team.elsewhere(clashing.id, SetValue(ONE, "theirs, newer"))
    clashing.team.sync()
    clashing.conflicts.decide(seen, {ONE: "mine"})
    assert clashing.paths() == [TWO]


def test_what_was_typed_as_the_team_has_it_is_no_conflict_any_more(clashing):
    clashing.team.edit(clashing.id, SetValue(ONE, "theirs 1"))
    assert clashing.paths() == [TWO]
    clashing.team.edit(clashing.id, SetValue(TWO, "theirs 2"))
    assert clashing.conflicts.of(clashing.id) is None
    assert clashing.conflicts.all() == []


def test_both_are_kept_in_two_campaigns(clashing):
    choice = clashing.conflicts.take(clashing.id, "both")
    assert titles(clashing) == ["theirs 1", "theirs 2"]
    assert choice.copy is not None
    assert clashing.team.title(choice.copy, choice_slide(clashing, choice.copy)) == "mine 1"
    clashing.conflicts.take_back(choice)
    assert clashing.workspace.get(choice.copy) is None
    assert titles(clashing) == ["mine 1", "mine 2"]


def choice_slide(desk, copy):
    return desk.workspace.get(copy).campaign.message.slides[0].id


def test_one_slide_can_be_taken_alone(desk):
    for change, word in ((desk.team.edit, "mine"), (desk.team.elsewhere, "theirs")):
        change(desk.id, *(SetValue(path, word) for path in (ONE, TWO, BODY.format("s1"))))
    desk.team.sync()
    desk.conflicts.take(desk.id, "theirs", ["message/slides/s1"])
    assert titles(desk) == ["theirs", "mine"]
    assert desk.paths() == [TWO]
