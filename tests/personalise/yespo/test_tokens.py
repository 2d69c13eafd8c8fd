import pytest

from app.personalise.places import Fault
from app.personalise.yespo.tokens import Tokens


def _all(text):
    tokens = Tokens(text, 0)
    while tokens.next.kind != "end":
        yield tokens.take()


def test_words_are_told_apart():
    found = [(each.kind, each.text) for each in _all("$a.get('x y', -1.5) and ${b}!=\"z\"")]
    assert found == [
        ("name", "a"),
        ("sign", "."),
        ("word", "get"),
        ("sign", "("),
        ("string", "x y"),
        ("sign", ","),
        ("number", "-1.5"),
        ("sign", ")"),
        ("word", "and"),
        ("name", "b"),
        ("sign", "}"),
        ("sign", "!="),
        ("string", "z"),
    ]


def test_places_are_those_of_the_text():
    text = "  $!a  == 'b'"
    assert [text[each.start : each.end] for each in _all(text)] == ["$!a", "==", "'b'"]


@pytest.mark.parametrize("text", ["", "  ", "'open", "ü", "@"])
def test_what_is_no_word_ends_it(text):
    assert list(_all(text)) == []


def test_a_missing_sign_is_told():
    tokens = Tokens("a b", 0)
    tokens.take()
    with pytest.raises(Fault, match="Write \\) here") as caught:
        tokens.expect(")")
    assert (caught.value.start, caught.value.end) == (2, 3)


def test_brackets_hold_only_so_much():
    with pytest.raises(Fault, match="too much"):
        list(_all("a " * 2_000))
