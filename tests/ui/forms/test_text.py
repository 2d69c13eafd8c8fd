import pytest
from PySide6.QtCore import Qt

from app.domain.edits import SetValue
from app.templates import fields
from app.ui.forms.details import DETAILS
from tests.ui.forms.bench import SLIDE

TITLE = f"{SLIDE}/title/text"


def test_the_count_and_the_judgement_follow_the_typing(bench, show_field, qtbot):
    widget = show_field(bench, fields.TITLE)
    assert widget.counter.text() == "5 · fits all phones"
    qtbot.keyClicks(widget.edit, " everybody")
    assert widget.counter.text() == "15 · cut on small phones"
    assert widget.counter.toolTip() == "Tiny"


def test_typing_is_one_undo_step(bench, show_field, qtbot):
    widget = show_field(bench, fields.TITLE)
    bench.model.focus_field(widget.path)
    for letter in "abc":
        qtbot.keyClicks(widget.edit, letter)
        bench.settle()
    bench.undo()
    assert bench.value(TITLE) == "Hello"


def test_another_process_change_keeps_the_caret_of_who_types(bench, show_field, qtbot):
    widget = show_field(bench, fields.TITLE)
    widget.edit.setFocus()
    widget.edit.setCursorPosition(5)
    bench.model.edit([SetValue(TITLE, "Oh, Hello")])
    qtbot.keyClicks(widget.edit, "!")
    assert bench.value(TITLE) == "Oh, Hello!"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_an_emoji_goes_in_at_the_caret(bench, show_field, qtbot):
    widget = show_field(bench, fields.TITLE)
    widget.edit.setCursorPosition(0)
    picker = widget.emoji.open()
    qtbot.keyClicks(picker.search, "rocket")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert bench.value(TITLE) == "🚀Hello"


def test_a_name_has_no_count_and_no_emoji(bench, show_field):
    widget = show_field(bench, DETAILS[0])
    assert not widget.counter.isVisible()
    assert not hasattr(widget, "emoji")
