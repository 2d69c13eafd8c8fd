import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.edits import (
    BIN,
    Create,
    EditRefused,
    Erase,
    Exclude,
    Include,
    Insert,
    Move,
    Remove,
    SetValue,
    Unset,
    apply,
    apply_all,
    decode_edit,
    encode_edit,
    path_of,
    perform,
)
from app.domain.record import pack
from tests.made import campaign, slide
from tests.strategies_edits import campaigns, edits

RECORD = {
    "name": "x",
    "empty": "",
    "labels": ["l", "m", "n"],
    "message": {"slides": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "custom_data": {"p": 1, "q": 2, "r": 3}},
    BIN: None,
}
FITTING = [
    SetValue("name", "y"),
    SetValue("message/slides/b", {"id": "b", "new": True}),
    SetValue("message/custom_data/s", 4),
    SetValue("message/custom_data/s", 4, before="q"),
    Unset("message/custom_data/p"),
    Unset("message/custom_data/r"),
    Insert("message/slides", {"id": "d"}),
    Insert("message/slides", {"id": "d"}, "b"),
    Insert("message/slides", {"id": "d"}, "gone"),
    Remove("message/slides/a"),
    Remove("message/slides/c"),
    Move("message/slides/a", "c"),
    Move("message/slides/c", None),
    Move("message/slides/b", "gone"),
    Include("labels", "o"),
    Include("labels", "o", "l"),
    Include("labels", "o", "gone"),
    Include("labels", "m"),
    Exclude("labels", "l"),
    Exclude("labels", "n"),
    Exclude("labels", "gone"),
    Erase(),
]


def order(record):
    return [each["id"] for each in record["message"]["slides"]]


@pytest.mark.parametrize("edit", FITTING, ids=encode_edit)
def test_an_inverse_takes_its_edit_back_to_the_order_of_keys(edit):
    after, inverse = apply(RECORD, edit)
    before, again = apply(after, inverse)

    assert repr(before) == repr(RECORD)
    assert repr(apply(before, again)[0]) == repr(after)


@pytest.mark.parametrize("edit", FITTING, ids=encode_edit)
def test_the_record_itself_is_left_as_it_was(edit):
    record = copy.deepcopy(RECORD)
    apply(record, edit)

    assert repr(record) == repr(RECORD)


@pytest.mark.parametrize("edit", [*FITTING, Create(RECORD)], ids=encode_edit)
def test_edits_survive_being_written_down(edit):
    assert decode_edit(encode_edit(edit)) == edit


@settings(max_examples=60, deadline=None)
@given(campaigns, st.data())
def test_whatever_people_do_is_taken_back_by_its_inverses(campaign, data):
    record = pack(campaign, None)
    after, inverses = apply_all(record, data.draw(edits(campaign)))

    assert json.dumps(apply_all(after, inverses)[0]) == json.dumps(record)


def test_a_new_key_goes_in_front_of_the_one_named():
    after, _ = apply(RECORD, SetValue("message/custom_data/s", 4, before="q"))

    assert list(after["message"]["custom_data"]) == ["p", "s", "q", "r"]


def test_a_known_key_keeps_its_place():
    after, _ = apply(RECORD, SetValue("message/custom_data/p", 9, before="r"))

    assert list(after["message"]["custom_data"].items()) == [("p", 9), ("q", 2), ("r", 3)]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Insert("message/slides", {"id": "d"}), "dabc"),
        (Insert("message/slides", {"id": "d"}, "a"), "adbc"),
        (Insert("message/slides", {"id": "d"}, "gone"), "abcd"),
        (Remove("message/slides/b"), "ac"),
        (Move("message/slides/a", "b"), "bac"),
        (Move("message/slides/c", None), "cab"),
        (Move("message/slides/a", "gone"), "bca"),
    ],
)
def test_elements_go_where_the_edit_says(edit, expected):
    assert "".join(order(apply(RECORD, edit)[0])) == expected


@pytest.mark.parametrize(
    "edit",
    [
        SetValue("", {}),
        SetValue("nothing/deeper", 1),
        SetValue("message/slides/gone", {}),
        SetValue("name/deeper", 1),
        Unset("nothing"),
        Unset("name/deeper"),
        Insert("nothing", {"id": "d"}),
        Insert("name", {"id": "d"}),
        Insert("empty", {"id": "d"}),
        Insert("message/slides", {"id": "a"}),
        Remove("message/slides/gone"),
        Remove("name"),
        Move("message/slides/gone"),
        Create({}),
    ],
    ids=encode_edit,
)
def test_an_edit_without_its_place_is_refused(edit):
    with pytest.raises(EditRefused):
        apply(RECORD, edit)


def test_nothing_but_creation_fits_a_campaign_that_is_gone():
    with pytest.raises(EditRefused):
        apply(None, SetValue("name", "y"))
    assert apply(None, Create(RECORD)) == (RECORD, Erase())


def test_the_path_of_an_edit_is_the_place_it_changes():
    assert path_of(Insert("message/slides", {"id": "a/b"})) == "message/slides/a~1b"
    assert path_of(Move("message/slides/a")) == "message/slides/a"
    assert path_of(Create({})) == path_of(Erase()) == ""


def test_only_edits_that_change_something_are_steps():
    record = pack(campaign(1, slide("s1", "Hello")), None)
    path = "message/slides/s1/title/text"
    after, steps = perform(record, [SetValue(path, "Hello"), SetValue(path, "Bye"), SetValue("archived", False)])

    assert steps == [(SetValue(path, "Bye"), SetValue(path, "Hello"))]
    assert after["message"]["slides"][0]["title"]["text"] == "Bye"


@pytest.mark.parametrize(
    ("edit", "labels"),
    [
        (Include("labels", "o"), ["o", "l", "m", "n"]),
        (Include("labels", "o", "m"), ["l", "m", "o", "n"]),
        (Include("labels", "o", "gone"), ["l", "m", "n", "o"]),
        (Include("labels", "m", "n"), ["l", "m", "n"]),
        (Exclude("labels", "m"), ["l", "n"]),
        (Exclude("labels", "gone"), ["l", "m", "n"]),
    ],
    ids=encode_edit,
)
def test_a_list_of_texts_holds_each_text_once(edit, labels):
    after, _ = apply(RECORD, edit)
    assert after["labels"] == labels


def test_what_is_no_list_takes_no_texts():
    with pytest.raises(EditRefused):
        apply(RECORD, Include("name", "o"))
