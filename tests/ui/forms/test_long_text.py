import pytest
from PySide6.QtCore import Qt

from app.templates import fields
from tests.ui.forms.bench import SLIDE

BODY = f"{SLIDE}/body/text"


def test_the_count_gives_characters_and_size(bench, show_field, qtbot):
    widget = show_field(bench, fields.MESSAGE)
    assert widget.counter.text() == "10 · 10 bytes"
    bench.model.set(BODY, "Привіт")
    assert widget.counter.text() == "6 · 12 bytes"


def test_lines_are_stored(bench, show_field, qtbot):
    widget = show_field(bench, fields.MESSAGE)
    widget.edit.selectAll()
    qtbot.keyClicks(widget.edit, "one")
    qtbot.keyClick(widget.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(widget.edit, "two")
    assert bench.value(BODY) == "one\ntwo"


def test_typing_keeps_spaces_that_hold_words_together(bench, show_field, qtbot):
    bench.model.set(BODY, "10\u00a0€")
    widget = show_field(bench, fields.MESSAGE)
    qtbot.keyClicks(widget.edit, "x")
    assert bench.value(BODY) == "x10\u00a0€"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_an_emoji_goes_in_at_the_caret(bench, show_field, qtbot):
    widget = show_field(bench, fields.MESSAGE)
    picker = widget.emoji.open()
    qtbot.keyClicks(picker.search, "gift")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert bench.value(BODY) == "🎁Two nights"
