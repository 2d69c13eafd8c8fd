import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.forms import caret
from app.ui.forms.caret import change, moved, outside

TEXTS = st.text(alphabet="ab 😀é\u05d0", max_size=12)


def units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


@given(TEXTS, TEXTS)
def test_a_change_turns_one_text_into_the_other(before, after):
    step = change(before, after)
    old = units(before)
    made = old[: 2 * step.start] + units(step.added) + old[2 * (step.start + step.removed) :]
    assert made == units(after)


@given(TEXTS, TEXTS)
def test_a_change_never_splits_a_character(before, after):
    step = change(before, after)
    step.added.encode("utf-8")
    units(before)[: 2 * step.start].decode("utf-16-le")


@given(TEXTS, TEXTS, st.integers(0, 12))
def test_a_caret_stays_inside_the_text(before, after, position):
    position = min(position, len(units(before)) // 2)
    assert 0 <= moved(position, change(before, after)) <= len(units(after)) // 2


@pytest.mark.parametrize(
    ("before", "after", "caret", "expected"),
    [
        ("spring sale", "big spring sale", 6, 10),
        ("spring sale", "spring sale now", 6, 6),
        ("spring sale", "sale", 11, 4),
        ("spring sale", "spring", 9, 6),
        ("😀 sale", "😀😀 sale", 5, 7),
    ],
)
def test_a_caret_stays_at_its_word(before, after, caret, expected):
    assert moved(caret, change(before, after)) == expected


@given(TEXTS, st.data())
def test_characters_and_units_lead_to_each_other(text, data):
    at = data.draw(st.integers(0, len(text)))
    behind = caret.units(text, at)
    assert units(text)[: 2 * behind] == units(text[:at])
    assert caret.characters(text, behind) == at


SPANS = [(2, 6), (9, 12)]


@pytest.mark.parametrize(
    ("position", "was", "expected"),
    [(3, 2, 6), (5, 6, 2), (4, 0, 6), (4, 8, 2), (10, 9, 12), (2, 6, 2), (6, 2, 6), (7, 6, 7), (0, 2, 0)],
)
def test_a_caret_goes_on_through_what_it_can_not_stand_in(position, was, expected):
    assert caret.snapped(position, was, SPANS) == expected


def test_a_place_that_is_pointed_at_is_where_it_is_drawn():
    assert caret.snapped(5, 0, SPANS, pointed=True) == 2


@given(TEXTS, TEXTS, st.integers(0, 12))
def test_a_caret_between_characters_stays_between_characters(before, after, at):
    caret = len(units(before[:at])) // 2
    place = moved(caret, change(before, after))
    units(after)[: 2 * place].decode("utf-16-le")


@pytest.mark.parametrize(
    ("position", "other", "expected"),
    [(3, 9, 2), (3, 0, 6), (2, 9, 2), (6, 0, 6), (8, 0, 8), (5, 2, 6), (5, 6, 2)],
)
def test_the_end_of_a_selection_keeps_outside_and_takes_the_whole_span_along(position, other, expected):
    assert outside(position, other, [(2, 6)]) == expected
