import pytest
from PySide6.QtCore import QPoint, Qt

from app.domain.edits import Remove
from app.templates import fields
from tests.ui.forms.bench import SLIDE

BUTTONS = f"{SLIDE}/buttons"


@pytest.fixture
def widget(bench, show_field):
    return show_field(bench, fields.BUTTONS)


def texts(bench):
    return [button["text"] for button in bench.value(BUTTONS)]


def test_a_third_button_takes_the_colours_of_the_last_and_the_focus(bench, widget):
    bench.model.set(f"{BUTTONS}/b2/background", "#123456")
    widget.add.click()
    assert bench.value(BUTTONS)[2]["background"] == "#123456"
    assert list(widget.rows.values())[2].text.hasFocus()


def test_there_is_no_fourth(bench, widget):
    widget.add.click()
    assert not widget.add.isVisible()
    list(widget.rows.values())[2].remove_wanted.emit()
    assert widget.add.isVisible()


@pytest.mark.parametrize(
    ("button", "key", "expected"),
    [("b1", Qt.Key.Key_Down, ["Code", "Shop"]), ("b2", Qt.Key.Key_Up, ["Code", "Shop"]), ("b1", Qt.Key.Key_Up, None)],
)
def test_alt_and_arrows_move(bench, widget, qtbot, button, key, expected):
    edit = widget.rows[button].text
    edit.setFocus()
    qtbot.keyClick(edit, key, Qt.KeyboardModifier.AltModifier)
    assert texts(bench) == (expected or ["Shop", "Code"])
    assert edit.hasFocus()


def test_a_duplicate_has_ids_of_its_own(bench, widget):
    bench.model.set(f"{BUTTONS}/b1/keys", [{"id": "k", "key": "a", "value": "b"}])
    widget.rows["b1"].duplicate_wanted.emit()
    first, copy, _ = bench.value(BUTTONS)
    assert copy["text"] == "Shop"
    assert copy["id"] != first["id"]
    assert copy["keys"][0]["id"] != "k"


def test_removing_leaves_the_focus_at_the_neighbour(bench, widget):
    widget.rows["b1"].remove_wanted.emit()
    assert texts(bench) == ["Code"]
    assert widget.rows["b2"].text.hasFocus()
    widget.rows["b2"].remove_wanted.emit()
    assert widget.add.hasFocus()


def test_a_dragged_button_is_stored_where_it_was_dropped(bench, widget, qtbot):
    first, second = widget.rows["b1"], widget.rows["b2"]
    start = first.handle.rect().center()
    below = QPoint(start.x(), start.y() + second.y() + second.height())
    qtbot.mousePress(first.handle, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(first.handle, below)
    qtbot.mouseRelease(first.handle, Qt.MouseButton.LeftButton, pos=below)
    assert texts(bench) == ["Code", "Shop"]


def test_a_button_that_another_process_removed_goes(bench, widget):
    bench.model.edit([Remove(f"{BUTTONS}/b1")])
    assert list(widget.rows) == ["b2"]


def test_moving_can_be_taken_back(bench, widget):
    widget.rows["b1"].move_wanted.emit(1)
    bench.settle()
    bench.undo()
    assert texts(bench) == ["Shop", "Code"]
    assert list(widget.rows) == ["b1", "b2"]
