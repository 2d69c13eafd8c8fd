import pytest
from PySide6.QtCore import Qt

from app.ui.forms.line import Line


@pytest.fixture
def line(bench, shown):
    return shown(Line(bench.model, "Name"))


@pytest.fixture
def heard(line):
    texts: list[str] = []
    line.typed.connect(texts.append)
    return texts


def test_typing_is_told_letter_by_letter(line, heard, qtbot):
    qtbot.keyClicks(line, "Hi")
    assert heard == ["H", "Hi"]


def test_a_text_set_by_assistive_technology_counts_as_typed(line, heard):
    line.setText("Spoken")
    assert heard == ["Spoken"]


def test_a_shown_text_is_not_told(line, heard):
    line.show_text("Shown")
    assert (line.text(), heard) == ("Shown", [])


def test_the_caret_stays_at_its_word_when_the_text_changes_from_outside(line):
    line.show_text("spring sale")
    line.setCursorPosition(7)
    line.show_text("big spring sale")
    assert line.cursorPosition() == 11


@pytest.mark.parametrize("backwards", [False, True])
def test_a_selection_stays_with_its_words_and_its_direction(line, backwards):
    line.show_text("spring sale")
    line.setSelection(11, -4) if backwards else line.setSelection(7, 4)
    line.show_text("big spring sale")
    assert line.selectedText() == "sale"
    assert line.cursorPosition() == (11 if backwards else 15)


def test_showing_the_same_text_leaves_an_unfinished_selection_alone(line):
    line.show_text("spring sale")
    line.setSelection(0, 6)
    line.show_text("spring sale")
    assert line.selectedText() == "spring"


def test_a_text_that_utf_8_can_not_spell_is_shown_as_far_as_it_goes(line, heard):
    line.show_text("a\ud800b")
    assert (line.text(), heard) == ("ab", [])


def test_undo_inside_the_line_is_the_campaigns(bench, line, qtbot):
    bench.model.set("name", "Other")
    qtbot.keyClicks(line, "x")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert bench.model.campaign.name == "Spring sale"
    assert line.text() == "x"
