import pytest
from PySide6.QtCore import Qt

from app.services.versions.comparing import Difference
from app.ui.views.exchange.differences import SHOWN, DifferenceRow, Differences


def difference(old, new):
    return Difference(path="name", kind="changed", place=("Slide 1", "<b>Title</b>"), old=old, new=new)


@pytest.fixture
def row(shown, theme):
    return lambda old, new: shown(DifferenceRow(difference(old, new)))


def test_a_row_says_where_and_what_on_both_sides(row):
    made = row("Mine", "Theirs")
    assert (made.place.text(), made.old.text(), made.new.text()) == ("Slide 1 · <b>Title</b>", "Mine", "Theirs")
    assert made.place.textFormat() == Qt.TextFormat.PlainText
    assert made.old.accessibleName() == "Slide 1 · <b>Title</b> here: Mine"


def test_nothing_is_called_so_and_long_texts_are_cut(row):
    made = row("", "x" * (SHOWN + 1))
    assert made.old.text() == "Nothing"
    assert made.new.text() == "x" * SHOWN + " …"


def test_the_rows_follow_what_differs(shown, theme):
    made = shown(Differences())
    made.show_differences([difference("a", "b"), difference("c", "d")])
    assert [row.new.text() for row in made.rows] == ["b", "d"]
    made.show_differences([])
    assert made.rows == []
