import pytest

from app.ui.viewmodels.segments import Size
from app.ui.views.segments.fixed_list import FixedList, identities


@pytest.fixture
def fixed(shown):
    return shown(FixedList())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("a\nb\r\n c \n\n", ("a", "b", "c")),
        ("a, b;c\td,,a", ("a", "b", "c", "d")),
        ("user one\nuser two", ("user one", "user two")),
    ],
)
def test_identities_stand_in_lines_or_between_signs(text, expected):
    assert identities(text) == expected


def test_what_is_pasted_is_told_and_what_is_shown_is_not(fixed):
    heard = []
    fixed.changed.connect(heard.append)
    fixed.show_members(("a", "b"))
    assert (fixed.edit.toPlainText(), heard) == ("a\nb", [])
    fixed.edit.insertPlainText("x, y\n")
    assert heard[-1] == ("x", "y", "a", "b")


def test_the_text_stays_as_it_is_typed(fixed):
    fixed.edit.setPlainText("a,  b,")
    fixed.show_members(("a", "b"))
    assert fixed.edit.toPlainText() == "a,  b,"


def test_those_that_nobody_knows_are_counted_and_some_named(fixed):
    fixed.show_size(Size(count=1, unknown=("x", "y")))
    assert fixed.note.text() == "2 not among the recipients: x, y"
    fixed.show_size(Size(count=1, unknown=tuple("abcdefg")))
    assert fixed.note.text() == "7 not among the recipients: a, b, c, d, e and 2 more"
    fixed.show_size(Size(count=1))
    assert not fixed.note.isVisible()
