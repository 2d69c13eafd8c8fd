import pytest
from PySide6.QtCore import Qt

from app.ui.widgets.chips import ChipRow


@pytest.fixture
def row(shown):
    return shown(ChipRow("Shown", (("archived", "Archive"), ("bin", "Bin"))))


def press(qtbot, row: ChipRow, number: int) -> None:
    qtbot.mouseClick(row._chips[number], Qt.MouseButton.LeftButton)


def test_at_most_one_chip_is_on(qtbot, row):
    press(qtbot, row, 0)
    assert row.value == "archived"
    press(qtbot, row, 1)
    assert row.value == "bin"
    assert [chip.isChecked() for chip in row._chips] == [False, True]


def test_a_second_press_takes_the_choice_back(qtbot, row):
    press(qtbot, row, 0)
    with qtbot.waitSignal(row.changed) as told:
        press(qtbot, row, 0)
    assert told.args == [""]


def test_showing_a_choice_tells_nobody(qtbot, row):
    with qtbot.assertNotEmitted(row.changed):
        row.set_value("bin")
    assert row.value == "bin"


def test_chips_are_reached_by_the_keyboard(qtbot, row):
    qtbot.keyClick(row._chips[1], Qt.Key.Key_Space)
    assert row.value == "bin"
