from hypothesis import given
from hypothesis import strategies as st

from app.domain.edits import Move, SetValue
from app.services.rewording import Rewording, texts_at

WAS = {"name": "Spring sale", "n": {"t": "Two nights, one price"}, "count": 2}


def reworded(edits, now, was=WAS):
    return Rewording(was, {**WAS, **now})(edits)


def test_words_that_do_not_touch_are_both_kept():
    assert reworded([SetValue("name", "Spring sale today")], {"name": "Big Spring sale"}) == (
        SetValue("name", "Big Spring sale today"),
    )


def test_where_both_changed_the_same_words_what_was_typed_stands():
    typed = SetValue("name", "Summer sale")
    assert reworded([typed], {"name": "Autumn sale"}) == (typed,)


def test_text_that_nobody_else_changed_is_as_it_was_typed():
    typed = SetValue("name", "Spring")
    assert reworded([typed], {"n": {"t": "Other"}}) == (typed,)


def test_typing_on_goes_on_from_what_was_merged():
    edits = [SetValue("name", "Spring sale to"), SetValue("name", "Spring sale today")]
    assert reworded(edits, {"name": "Big Spring sale"})[-1] == SetValue("name", "Big Spring sale today")


def test_what_is_no_text_or_is_gone_stays_as_it_is():
    edits = (SetValue("count", 3), SetValue("gone", "x"), Move("a", None), SetValue("n/t", 5))
    assert reworded(edits, {"count": 4, "n": {"t": "Three"}}) == edits


def test_texts_are_looked_up_by_path():
    edits = [SetValue("n/t", "x"), SetValue("count", 1), SetValue("gone", "x"), Move("name", None)]
    assert texts_at(edits, WAS) == {"n/t": "Two nights, one price"}
    typed = SetValue("n/t", "Two nights, one low price")
    again = Rewording(texts_at([typed], WAS), {"n": {"t": "Three nights, one price"}})
    assert again([typed]) == (SetValue("n/t", "Three nights, one low price"),)


@given(st.lists(st.text("abcde", min_size=1, max_size=3), max_size=8))
def test_no_word_of_either_is_lost_where_words_between_stay(words):
    was = " ".join(["x", *words, "y"])
    (edit,) = reworded([SetValue("name", f"{was} mine")], {"name": f"new {was}"}, {"name": was})
    assert edit.value == f"new {was} mine"
