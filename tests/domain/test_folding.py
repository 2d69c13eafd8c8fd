import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.folding import clean, folded

ANY = st.text(st.characters(codec=None))


@given(ANY)
def test_clean_text_can_be_written(text: str) -> None:
    assert clean(text).encode().decode() == clean(text)


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("one", "other"), [("Été", "ete"), ("STRASSE", "straße"), ("  a \t b ", "A B"), ("ﬁne", "FINE")]
)
def test_names_that_look_alike_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_other_names_stay_apart() -> None:
    assert folded("Spring 1") != folded("Spring 2")
