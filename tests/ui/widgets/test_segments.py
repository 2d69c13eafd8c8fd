import pytest
from PySide6.QtCore import Qt

from app.ui.widgets.segments import Segments


@pytest.fixture
def segments(shown):
    made = shown(Segments("Show as", (("table", "Table"), ("cards", "Cards"))))
    made.set_value("table")
    return made


def test_one_is_chosen_at_a_time_and_told(qtbot, segments):
    heard: list[str] = []
    segments.changed.connect(heard.append)
    qtbot.mouseClick(segments.buttons["cards"], Qt.MouseButton.LeftButton)
    assert heard == ["cards"]
    assert [button.isChecked() for button in segments.buttons.values()] == [False, True]


def test_showing_a_choice_tells_nobody(segments):
    heard: list[str] = []
    segments.changed.connect(heard.append)
    segments.set_value("cards")
    assert heard == []
    assert segments.buttons["cards"].isChecked()


def test_each_says_what_it_belongs_to(segments):
    assert [button.accessibleName() for button in segments.buttons.values()] == ["Show as: Table", "Show as: Cards"]


def test_the_keyboard_chooses(qtbot, segments):
    segments.buttons["cards"].setFocus()
    qtbot.keyClick(segments.buttons["cards"], Qt.Key.Key_Space)
    assert segments.buttons["cards"].isChecked()
