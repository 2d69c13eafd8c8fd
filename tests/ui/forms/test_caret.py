import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.forms.caret import change, moved

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
