import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.ui.forms.emoji import EmojiButton

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
"""A pop-up asks its display for both."""


@pytest.fixture
def taken():
    return []


@pytest.fixture
def edit(shown):
    return shown(QLineEdit())


@pytest.fixture
def picker(edit, theme, taken):
    return EmojiButton(edit, taken.append).open()


def test_words_narrow_the_grid(picker, qtbot):
    every = picker.grid.count()
    qtbot.keyClicks(picker.search, "heart")
    assert 0 < picker.grid.count() < every
    assert "❤️" in [picker.grid.item(row).text() for row in range(picker.grid.count())]
    picker.close()


def test_return_takes_the_first(picker, qtbot, taken):
    qtbot.keyClicks(picker.search, "tulip")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert taken == ["🌷"]


def test_arrows_move_in_the_grid(picker, qtbot, taken):
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.focusWidget() is picker.grid
    qtbot.keyClick(picker.grid, Qt.Key.Key_Right)
    second = picker.grid.item(1).text()
    with qtbot.waitSignal(picker.chosen):
        qtbot.keyClick(picker.grid, Qt.Key.Key_Return)
    assert taken == [second]


def test_nothing_found_takes_nothing(picker, qtbot, taken):
    qtbot.keyClicks(picker.search, "zzzz")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert taken == []
    picker.close()


def test_a_click_takes(picker, qtbot, taken):
    item = picker.grid.item(2)
    sign = item.text()
    place = picker.grid.visualItemRect(item).center()
    with qtbot.waitSignal(picker.chosen):
        qtbot.mouseClick(picker.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert taken == [sign]


def test_it_is_whole_on_the_screen_wherever_its_button_is(edit, theme, taken):
    button = EmojiButton(edit, taken.append)
    room = edit.screen().availableGeometry()
    for corner in (room.topLeft(), room.bottomRight()):
        edit.move(corner)
        picker = button.open()
        assert room.contains(picker.geometry())
        picker.close()
