import pytest
from PySide6.QtCore import Qt

from app.ui.viewmodels.proof import Number
from app.ui.views.proof.numbers import SIZE, Numbers

ALL = (Number(None, 10, "recipients", ""), Number("error", 2, "errors", "bad"), Number("abort", 0, "cancelled", ""))


@pytest.fixture
def numbers(shown):
    made = Numbers()
    made.resize(2 * SIZE.width() + 20, 400)
    made.show_numbers(ALL, None)
    return shown(made)


def test_a_tile_says_its_number_to_everybody(numbers):
    assert [tile.accessibleName() for tile in numbers.tiles] == ["10 recipients", "2 errors", "0 cancelled"]
    assert [tile.isEnabled() for tile in numbers.tiles] == [True, True, False]


def test_they_wrap(numbers):
    tops = {tile.y() for tile in numbers.tiles}
    assert len(tops) == 2
    assert numbers.heightForWidth(4 * SIZE.width()) == SIZE.height()


def test_a_press_picks_its_kind(numbers, qtbot):
    picked = []
    numbers.picked.connect(picked.append)
    qtbot.mouseClick(numbers.tiles[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(numbers.tiles[0], Qt.MouseButton.LeftButton)
    assert picked == ["error", None]
    assert [tile.isChecked() for tile in numbers.tiles] == [True, False, False]


def test_the_focus_stays_with_its_number(numbers, qtbot):
    with qtbot.waitActive(numbers):
        numbers.activateWindow()
    numbers.tiles[1].setFocus()
    numbers.show_numbers(ALL, "error")
    assert numbers.tiles[1].hasFocus()


def test_bad_news_is_painted_otherwise_than_good(numbers):
    pictures = [tile.grab().toImage() for tile in numbers.tiles[:2]]
    assert pictures[0] != pictures[1]
