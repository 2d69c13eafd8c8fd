import pytest
from PySide6.QtCore import QPoint, Qt

from app.ui.viewmodels.history.scale import scale
from app.ui.views.history.scrub_bar import PAGE, ScrubBar

TODAY = "Today"
DAYS = ["Mon"] * 10 + ["Tue"] * 10 + [TODAY] * 20


@pytest.fixture
def bar(shown):
    made = ScrubBar()
    made.resize(800, 64)
    made.show_scale(scale(DAYS, TODAY))
    made.values = []
    made.valueChanged.connect(made.values.append)
    return shown(made)


def at(bar, value):
    return QPoint(bar.place(value), bar.height() // 3)


def test_its_range_is_the_moments_the_newest_at_nought(bar):
    assert (bar.minimum(), bar.maximum(), bar.value()) == (-39, 0, 0)


def test_what_is_added_at_the_far_end_moves_nothing(bar):
    bar.setValue(-3)
    bar.show_scale(scale(["Sun"] * 5 + DAYS, TODAY))
    assert (bar.value(), bar.minimum()) == (-3, -44)


@pytest.mark.parametrize("value", [0, -7, -20, -39])
def test_a_press_leads_to_the_moment_under_the_pointer(bar, qtbot, value):
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at(bar, -30))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at(bar, value))
    assert bar.value() == value


def test_dragging_follows_the_pointer_and_letting_go_stays(bar, qtbot):
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=at(bar, -2))
    for value in (-5, -9):
        qtbot.mouseMove(bar, at(bar, value))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=at(bar, -9))
    qtbot.mouseMove(bar, at(bar, -30))
    assert bar.values == [-2, -5, -9]


def test_beyond_the_ends_are_the_ends(bar, qtbot):
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(0, 20))
    assert bar.value() == -39
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(799, 20))
    assert bar.value() == 0


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Left, -16),
        (Qt.Key.Key_Right, -14),
        (Qt.Key.Key_PageDown, -15 - PAGE),
        (Qt.Key.Key_PageUp, -15 + PAGE),
        (Qt.Key.Key_Home, -39),
        (Qt.Key.Key_End, 0),
    ],
)
def test_keys_go_through_the_moments(bar, qtbot, key, value):
    bar.setValue(-15)
    qtbot.keyClick(bar, key)
    assert bar.value() == value


def test_moments_of_today_stand_farther_apart(bar):
    assert bar.place(0) - bar.place(-1) > bar.place(-38) - bar.place(-39)


def test_the_handle_is_drawn_where_its_moment_stands(bar):
    before = bar.grab().toImage()
    bar.setValue(-39)
    after = bar.grab().toImage()
    for value in (0, -39):
        place = at(bar, value)
        assert before.pixel(place) != after.pixel(place)


def test_without_moments_it_is_only_a_line(bar, qtbot):
    bar.show_scale(scale([], TODAY))
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(50, 20))
    assert (bar.minimum(), bar.value()) == (0, 0)
    assert not bar.grab().isNull()
