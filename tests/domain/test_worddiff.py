from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain import worddiff
from app.domain.worddiff import Span, fates, spans

texts = st.text(max_size=60) | st.lists(st.sampled_from(["Spring", "sale", " ", "\n", "春", "の", "!", "20 %"])).map(
    "".join
)


def same(text):
    return Span("same", text)


def gone(text):
    return Span("gone", text)


def new(text):
    return Span("new", text)


@given(texts, texts)
@example("a b a", "b a b")
def test_both_texts_can_be_read_from_the_spans(one, other):
    found = spans(one, other)

    assert "".join(span.text for span in found if span.fate != "new") == one
    assert "".join(span.text for span in found if span.fate != "gone") == other
    assert all(span.text for span in found)
    assert all(a.fate != b.fate for a, b in pairwise(found))


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_of_what_was_replaced_what_is_gone_comes_first(old, new_words):
    found = [*fates(old, new_words)]

    assert [word for fate, words in found if fate != "new" for word in words] == old
    assert [word for fate, words in found if fate != "gone" for word in words] == new_words
    assert all(after == "new" for (fate, _), (after, _) in pairwise(found) if fate == "gone")


@given(texts)
def test_a_text_is_the_same_as_itself(text):
    assert spans(text, text) == ((same(text),) if text else ())


@pytest.mark.parametrize(
    ("old", "new_text", "expected"),
    [
        ("", "Hello", (new("Hello"),)),
        ("Hello", "", (gone("Hello"),)),
        ("Only today: 20 %", "Only tomorrow: 20 %", (same("Only "), gone("today"), new("tomorrow"), same(": 20 %"))),
        ("big sale", "big spring sale", (same("big "), new("spring "), same("sale"))),
        ("sales", "sale", (gone("sales"), new("sale"))),
        ("Привіт, світ", "Привіт, весно", (same("Привіт, "), gone("світ"), new("весно"))),
        ("春のセール", "夏のセール", (gone("春"), new("夏"), same("のセール"))),
    ],
)
def test_words_are_replaced_as_a_whole_and_signs_of_unspaced_scripts_one_by_one(old, new_text, expected):
    assert spans(old, new_text) == expected


def test_what_would_take_too_long_is_replaced_whole_between_what_is_alike(monkeypatch):
    monkeypatch.setattr(worddiff, "MOST_PAIRS", 3)

    assert spans("a b c d", "a c b d") == (same("a "), gone("b c"), new("c b"), same(" d"))
