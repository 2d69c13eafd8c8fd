import pytest

from app.domain.edits import Create, Erase, Insert, Remove, SetValue, apply
from app.domain.history import Group, JournalRow
from app.domain.undoing import Overtaken, about_existence, is_stamp, latest, take_back

START = {"name": "a", "changed": "t0", "items": []}


def done(record, *edits):
    """The record after ``edits``, and their journal."""
    rows = []
    for seq, edit in enumerate(edits, 1):
        record, inverse = apply(record, edit)
        rows.append(
            JournalRow(
                seq=seq, group="g", campaign="c", author="Ann", origin="user", edit=edit, inverse=inverse, at="t"
            )
        )
    return record, rows


def group(id, kind="edit", target=None):
    return Group(id=id, kind=kind, origin="user", first_seq=0, last_seq=0, target=target)


def test_a_group_is_taken_back_with_its_stamp():
    after, rows = done(START, SetValue("name", "b"), SetValue("changed", "t1"), SetValue("name", "c"))

    assert take_back(after, rows, "t9")[0] == START


def test_the_steps_back_lead_forth_again_by_their_inverses():
    after, rows = done(START, SetValue("name", "b"), Insert("items", {"id": "x"}), SetValue("changed", "t1"))
    before, steps = take_back(after, rows, "t9")

    for _, inverse in reversed(steps):
        before, _ = apply(before, inverse)
    assert before == after


def test_a_stamp_that_somebody_has_changed_since_becomes_now():
    after, rows = done(START, SetValue("name", "b"), SetValue("changed", "t1"))

    assert take_back({**after, "changed": "t5"}, rows, "t9")[0] == {**START, "changed": "t9"}


def test_a_place_that_somebody_has_changed_since_is_not_taken_back():
    after, rows = done(START, SetValue("name", "b"), SetValue("changed", "t1"))

    with pytest.raises(Overtaken) as caught:
        take_back({**after, "name": "z"}, rows, "t9")

    assert caught.value.row is rows[0]


def test_a_change_in_between_two_edits_of_the_group_is_seen_too():
    _, first = done(START, SetValue("name", "b"))
    after, second = done({**START, "name": "z"}, SetValue("name", "zz"))

    with pytest.raises(Overtaken):
        take_back(after, [*first, *second], "t9")


def test_an_inverse_whose_place_is_gone_is_not_taken_back():
    after, rows = done({**START, "items": [{"id": "x"}]}, Remove("items/x"))
    del after["items"]

    with pytest.raises(Overtaken):
        take_back(after, rows, "t9")


def test_steps_that_change_nothing_are_left_out():
    after, rows = done(START, SetValue("name", "a"), SetValue("name", "b"))

    assert take_back(after, rows, "t9")[1] == [(SetValue("name", "a"), SetValue("name", "b"))]


def test_the_latest_doing_of_a_group_is_what_an_undo_takes_back():
    groups = [group("a"), group("u1", "undo", "a"), group("r1", "redo", "a"), group("b")]

    assert latest(groups[:1], "a", "edit") == "a"
    assert latest(groups, "a", "edit") == "r1"
    assert latest(groups, "a", "undo") == "u1"


def test_creation_and_erasure_are_about_existence():
    assert about_existence(done(None, Create(START))[1])
    assert about_existence(done(START, Erase())[1])
    assert not about_existence(done(START, SetValue("name", "b"))[1])


def test_only_the_instant_of_the_change_is_a_stamp():
    assert is_stamp(SetValue("changed", "t"))
    assert not is_stamp(SetValue("name", "changed"))
    assert not is_stamp(Remove("changed"))
