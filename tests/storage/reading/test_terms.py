import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.reading.terms import parse, tokens
from app.storage.text import folded


@pytest.mark.parametrize(
    ("typed", "inside"),
    [
        ("Été", "ete"),
        ("su", None),
        ('"summer"', None),
        ('"summer sa', "summer sa"),
        ("新作セ", "新作セ"),
        ("--!", None),
    ],
)
def test_what_may_stand_inside_of_a_name(typed: str, inside: str | None) -> None:
    (term,) = parse(typed)
    assert term.inside == inside


@pytest.mark.parametrize(
    ("typed", "label", "goes"),
    [
        ("sum", "Summer", True),
        ("mer", "Summer", False),
        ("ÉTÉ", "ete", True),
        ('"big sale', "A big sales day", True),
        ('"big sale"', "A big sales day", False),
        ('"big sale"', "A big sale day", True),
        ("作", "新作", True),
        ("新作", "新 作", True),
        ("세일", "여름 세일", True),
        ("🎉", "Party 🎉", True),
        ("🎉", "Party", False),
        ("e-mail", "E mail", True),
        ("summer time", "Summer", False),
    ],
)
def test_a_label_goes_by_words_as_texts_do(typed: str, label: str, goes: bool) -> None:
    key = folded(label)
    assert all(term.names(key) for term in parse(typed)) == goes
    assert not goes or all(term.probe in key for term in parse(typed))


@given(st.text(st.characters(codec=None)))
def test_every_text_can_be_taken_apart(typed: str) -> None:
    for term in parse(typed):
        assert term.text
        assert '"' not in term.text
        term.names("summer")


def test_signs_of_scripts_without_spaces_are_words() -> None:
    assert tokens("spring 新作") == ("spring", "新", "作")
