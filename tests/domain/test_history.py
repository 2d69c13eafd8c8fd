import pytest

from app.domain.edits import Create, Erase, Exclude, Include, Insert, Move, Remove, SetValue, Unset
from app.domain.history import Group, stacks, stands

RECORD = {"name": "y", "changed": "later", "labels": ["l"], "slides": [{"id": "a", "text": "x"}]}


def group(id, kind="edit", origin="user", target=None):
    return Group(id=id, kind=kind, origin=origin, first_seq=0, last_seq=0, target=target)


def ids(groups):
    return [each.id for each in groups]


def test_the_newest_edit_is_undone_first():
    assert ids(stacks([group("a"), group("b")]).undo) == ["a", "b"]


def test_what_was_undone_can_be_redone_and_then_undone_again():
    undone = [group("a"), group("b"), group("u", "undo", target="b")]

    assert (ids(stacks(undone).undo), ids(stacks(undone).redo)) == (["a"], ["b"])
    redone = [*undone, group("r", "redo", target="b")]
    assert (ids(stacks(redone).undo), ids(stacks(redone).redo)) == (["a", "b"], [])


def test_a_new_edit_clears_what_could_be_redone():
    assert stacks([group("a"), group("u", "undo", target="a"), group("b")]).redo == ()


def test_the_edits_of_others_are_neither_undone_nor_clear_anything():
    groups = [group("a"), group("u", "undo", target="a"), group("s", origin="sync")]

    assert ids(stacks(groups).redo) == ["a"]
    assert stacks([group("c", origin="cli")], ("user", "bulk")).undo == ()


def test_an_undo_of_a_group_that_is_not_on_the_stack_is_passed_over():
    groups = [group("c", origin="cli"), group("a"), group("u", "undo", target="c")]

    assert ids(stacks(groups, ("user",)).undo) == ["a"]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (SetValue("name", "y"), True),
        (SetValue("name", "x"), False),
        (SetValue("slides/gone/text", "x"), False),
        (Insert("slides", {"id": "a", "text": "x"}), True),
        (Insert("slides", {"id": "a", "text": "z"}), False),
        (Insert("slides", {"id": "b"}), False),
        (Remove("slides/b"), True),
        (Remove("slides/a"), False),
        (Unset("note"), True),
        (Unset("name"), False),
        (Move("slides/a"), True),
        (Move("slides/b"), False),
        (Include("labels", "l"), True),
        (Include("labels", "m"), False),
        (Exclude("labels", "m"), True),
        (Exclude("labels", "l"), False),
        (Include("gone", "l"), False),
        (Create({**RECORD, "changed": "earlier"}), True),
        (Create({**RECORD, "name": "x"}), False),
        (Erase(), False),
    ],
)
def test_an_edit_stands_while_its_place_is_as_it_left_it(edit, expected):
    assert stands(RECORD, edit) is expected


def test_only_its_erasure_stands_where_a_campaign_is_gone():
    assert stands(None, Erase())
    assert not stands(None, Create(RECORD))
    assert not stands(None, SetValue("name", "y"))
