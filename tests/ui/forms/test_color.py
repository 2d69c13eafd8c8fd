from app.templates import fields
from tests.ui.forms.bench import SLIDE


def type_over(qtbot, widget, text):
    widget.color.edit.selectAll()
    qtbot.keyClicks(widget.color.edit, text)


def test_what_is_no_colour_yet_is_not_stored(bench, show_field, qtbot):
    widget = show_field(bench, fields.TITLE_COLOR)
    type_over(qtbot, widget, "#ab")
    assert bench.value(f"{SLIDE}/title/color") == "#111111"


def test_a_colour_is_stored_once_it_is_whole(bench, show_field, qtbot):
    widget = show_field(bench, fields.TITLE_COLOR)
    type_over(qtbot, widget, "#aabbcc")
    assert bench.value(f"{SLIDE}/title/color") == "#AABBCC"


def test_the_hint_is_said(bench, show_field):
    widget = show_field(bench, fields.TITLE_COLOR)
    assert "date" in widget.toolTip()
    assert widget.color.accessibleName() == "Title colour"
