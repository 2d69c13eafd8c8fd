import pytest
from PySide6.QtCore import Qt

from app.ui.views.organise.kept_line import KeptLine


@pytest.fixture
def line(shown):
    made = shown(KeptLine())
    made.show_text("Old")
    return made


@pytest.fixture
def entered(line):
    texts = []
    line.entered.connect(texts.append)
    return texts


def test_what_is_typed_is_stored_once_it_is_left(line, entered, qtbot):
    qtbot.keyClicks(line, " and new")
    assert entered == []
    qtbot.keyClick(line, Qt.Key.Key_Return)
    line.flush()
    assert entered == ["Old and new"]


def test_what_comes_in_leaves_what_is_being_typed(line, entered, qtbot):
    qtbot.keyClicks(line, "er")
    line.show_text("From elsewhere")
    assert line.text() == "Older"
    line.flush()
    assert entered == ["Older"]


def test_what_comes_in_is_shown_where_nobody_types(line):
    line.show_text("From elsewhere")
    assert line.text() == "From elsewhere"


def test_escape_brings_back_what_is_stored(line, entered, qtbot):
    qtbot.keyClicks(line, "er")
    line.show_text("From elsewhere")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    line.flush()
    assert (line.text(), entered) == ("From elsewhere", [])


def test_the_same_text_is_not_stored_again(line, entered, qtbot):
    qtbot.keyClicks(line, " ")
    line.flush()
    assert entered == []
