import pytest
from PySide6.QtCore import Qt

from app.templates import fields

TAGS = "message/inbox_tags"


@pytest.fixture
def widget(bench, show_field):
    return show_field(bench, fields.INBOX_TAB)


def tags(bench):
    return list(bench.value(TAGS))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Comma])
def test_return_and_comma_add(bench, widget, qtbot, key):
    qtbot.keyClicks(widget.edit, "News")
    qtbot.keyClick(widget.edit, key) if key == Qt.Key.Key_Return else qtbot.keyClicks(widget.edit, ",")
    assert tags(bench) == ["Offers", "News"]
    assert widget.edit.text() == ""


def test_leaving_adds_what_was_typed(bench, widget, qtbot):
    qtbot.keyClicks(widget.edit, "News")
    widget.edit.clearFocus()
    assert tags(bench) == ["Offers", "News"]


def test_several_pasted_at_once_are_several(bench, widget):
    widget.edit.insert("News, , Games,offers")
    assert tags(bench) == ["Offers", "News", "Games"]


def test_backspace_takes_out_the_last_only_where_nothing_is_typed(bench, widget, qtbot):
    qtbot.keyClicks(widget.edit, "N")
    qtbot.keyClick(widget.edit, Qt.Key.Key_Backspace)
    assert tags(bench) == ["Offers"]
    qtbot.keyClick(widget.edit, Qt.Key.Key_Backspace)
    assert tags(bench) == []


def test_a_chip_takes_itself_out(bench, widget):
    assert widget.chips[0].accessibleName() == "Remove Offers"
    widget.chips[0].click()
    assert tags(bench) == []
    assert widget.chips == []
    assert widget.edit.hasFocus()


def test_chips_follow_the_campaign(bench, widget):
    bench.model.set(TAGS, ["One", "Two"])
    assert [chip.text() for chip in widget.chips] == ["One", "Two"]
