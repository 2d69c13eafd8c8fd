import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.edits import perform
from app.domain.errors import UserError
from app.domain.history import JournalRow
from app.domain.undoing import take_back
from app.services.organising.names import find, good_color, good_name, swapped, without
from app.services.ports import Named

ids = st.lists(st.sampled_from("abcde"), max_size=6)
some = st.sets(st.sampled_from("abc"), max_size=3)


def changed(change, labels):
    """The list after a change, and after its undo."""
    record, steps = perform({"labels": labels}, change({"labels": labels}))
    rows = [
        JournalRow(seq=n, group="g", campaign="c", author="", origin="bulk", edit=edit, inverse=inverse, at="")
        for n, (edit, inverse) in enumerate(steps)
    ]
    back, _ = take_back(record, rows, "now")
    return record["labels"], back["labels"]


@given(ids, some)
def test_labels_are_taken_off_and_come_back_to_their_places(labels, gone):
    assert changed(without("labels", gone), labels) == ([each for each in labels if each not in gone], labels)


@given(ids, some)
def test_a_label_in_the_place_of_others_stands_where_the_first_of_them_stood(labels, gone):
    after, back = changed(swapped("labels", gone, "e"), labels)
    expected = list(dict.fromkeys("e" if each in gone else each for each in labels))
    assert after == (expected if gone & set(labels) else labels)
    assert back == labels


def test_a_list_that_holds_none_of_them_is_left_alone():
    assert swapped("labels", {"a"}, "b")({"labels": ["c", "b", "c"]}) == []
    assert without("labels", {"a"})({"labels": ["c", "c"]}) == []


def test_an_id_goes_before_a_name_and_a_name_before_its_spellings():
    known = [Named(id="sale", name="x"), Named(id="1", name="SALE"), Named(id="2", name="Sale")]
    assert [find("labels", known, each).id for each in ("sale", "Sale", "SALE", " sAlE ", "X")] == [
        *("sale", "2", "1", "1", "sale"),
    ]
    with pytest.raises(UserError, match="No subscription is called “y”"):
        find("categories", known, "y")


@pytest.mark.parametrize(
    ("text", "said"), [(" ", "The label has no name"), ("x" * 101, "“x{20}…” is too long for a label")]
)
def test_a_name_that_is_none_is_told(text, said):
    with pytest.raises(UserError, match=said):
        good_name("labels", text)


@pytest.mark.parametrize("text", ["red", "#12345", "#1234567", "#12345g", "#123456\n"])
def test_a_colour_that_is_none_is_told(text):
    with pytest.raises(UserError, match="is no colour"):
        good_color(text)
    assert (good_color(""), good_color("#abcdef")) == ("", "#ABCDEF")
