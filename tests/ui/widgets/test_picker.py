import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from app.ui.widgets.picker import Choice, Picker

CHOICES = [
    Choice(key="a", text="Ann", detail="ann@example.com", sign="user"),
    Choice(key="", text="Others"),
    Choice(key="b", text="Bo", ticked=True),
    Choice(key="c", text="Cy"),
]


@pytest.fixture
def picker(qtbot, theme):
    button = QPushButton("Open")
    qtbot.addWidget(button)
    button.show()
    made = Picker("People", "Search people", button)
    made.show_choices(CHOICES, "Nobody")
    made.open_below(button)
    made.taken, made.asks = [], []
    made.chosen.connect(made.taken.append)
    made.asked.connect(made.asks.append)
    yield made
    if isValid(made):
        made.close()


def keys(qtbot, picker, *pressed):
    for key in pressed:
        qtbot.keyClick(picker.search, key)


def test_the_first_choice_is_taken_with_return(picker, qtbot):
    keys(qtbot, picker, Qt.Key.Key_Return)
    assert (picker.taken, picker.isVisible()) == (["a"], False)


def test_arrows_pass_over_headings(picker, qtbot):
    keys(qtbot, picker, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert picker.taken == ["b"]


@pytest.mark.parametrize(("key", "end"), [(Qt.Key.Key_PageDown, "c"), (Qt.Key.Key_PageUp, "a")])
def test_the_ends_hold(picker, qtbot, key, end):
    keys(qtbot, picker, key, key, Qt.Key.Key_Return)
    assert picker.taken == [end]


def test_a_click_takes_a_choice_and_nothing_takes_a_heading(picker, qtbot):
    for row in (1, 3):
        place = picker.list.visualRect(picker.list.model().index(row, 0)).center()
        qtbot.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: bool(picker.taken))
    assert picker.taken == ["c"]


def test_what_is_typed_is_asked_for(picker, qtbot):
    qtbot.keyClicks(picker.search, "bo")
    assert picker.asks == ["b", "bo"]


def test_escape_closes_it_and_takes_nothing(picker, qtbot):
    keys(qtbot, picker, Qt.Key.Key_Escape)
    assert (picker.taken, picker.isVisible()) == ([], False)


def test_without_choices_it_says_so_and_return_does_nothing(picker, qtbot):
    picker.show_choices([], "Nobody is called so")
    keys(qtbot, picker, Qt.Key.Key_Return)
    assert (picker.nothing.text(), picker.nothing.isVisible(), picker.list.isVisible()) == (
        "Nobody is called so",
        True,
        False,
    )
    assert picker.taken == []


def test_the_one_in_hand_is_said_with_its_detail(picker, qtbot):
    assert picker.search.accessibleDescription() == "Ann, ann@example.com"
    keys(qtbot, picker, Qt.Key.Key_Down)
    assert picker.search.accessibleDescription() == "Bo"
    assert (picker.accessibleName(), picker.search.accessibleName()) == ("People", "Search people")


def test_it_stays_whole_on_the_screen(picker):
    button = picker.parent()
    room = button.screen().availableGeometry()
    button.move(room.bottomRight() - QPoint(10, 10))
    picker.open_below(button)
    assert room.contains(picker.geometry())


def test_lines_are_painted_with_their_signs_and_ticks(picker):
    picture = picker.list.grab().toImage()
    left = [
        {picture.pixel(x, y) for x in range(4, 26) for y in range(row * 32 + 6, row * 32 + 26)} for row in (0, 2, 3)
    ]
    assert len(left[0]) > 3 and len(left[1]) > 3
    assert len(left[2]) == 1
