import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui.views.stage.card_canvas import CardCanvas
from app.ui.views.stage.hand import Hand
from tests.ui.staging import card, text_box
from tests.ui.views.stage.conftest import Finger

TITLE = text_box("title", "Hi", 10, 10, 50, 10, field="message/slides/a/title/text")
SHIFT, PLAIN = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class Held:
    """A hand over a canvas of 200 x 160 px, and what it has said."""

    def __init__(self, painter, shown):
        self.slide, self.count, self.scrolls = 1, 3, False
        self.canvas = CardCanvas(painter)
        self.canvas.show_card(card(TITLE), 2.0)
        self.hand = Hand(self.canvas, lambda: (self.slide, self.count), lambda: self.scrolls)
        self.finger = Finger(shown(self.canvas))
        self.swiped, self.let_go, self.stepped, self.carried, self.clicked = [], [], [], [], []
        for name in ("swiped", "let_go", "stepped"):
            getattr(self.hand, name).connect(getattr(self, name).append)
        self.hand.carried.connect(lambda: self.carried.append(True))
        self.canvas.clicked.connect(lambda box: self.clicked.append(box.role))

    def wheel(self, x, y, modifiers=PLAIN):
        turn = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(),
            QPoint(x, y),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas, turn)


@pytest.fixture
def held(painter, shown):
    return Held(painter, shown)


def test_a_press_and_release_is_a_click(held):
    held.finger.click(40, 30)
    assert held.clicked == ["title"]
    assert held.swiped == held.let_go == []


def test_a_drag_along_the_pages_follows_the_finger(held):
    held.finger.press(150, 80)
    held.finger.move(100, 82)
    held.finger.move(50, 82)
    assert held.swiped == [1.25, 1.5]
    assert held.clicked == []


def test_beyond_the_ends_the_card_resists(held):
    held.slide = 2
    held.finger.press(150, 80)
    held.finger.move(50, 80)
    assert 2 < held.swiped[-1] < 2.5


def test_letting_go_says_where_to_rest(held):
    held.finger.press(190, 80)
    held.finger.move(100, 80)
    held.finger.move(20, 80)
    held.finger.release(20, 80)
    assert held.let_go == [2]


def test_a_drag_across_the_pages_carries_the_card_out(held):
    held.finger.press(100, 20)
    held.finger.move(104, 120)
    assert held.carried == [True]
    assert held.swiped == []


def test_a_card_without_pages_is_carried_out_any_way(held):
    held.slide, held.count = 0, 1
    held.finger.press(150, 80)
    held.finger.move(50, 80)
    assert held.carried == [True]


def test_a_tremble_is_still_a_click(held):
    held.finger.press(40, 30)
    held.finger.move(42, 31)
    held.finger.release(42, 31)
    assert held.clicked == ["title"]


def test_moving_without_a_press_hints_only(held):
    held.finger.move(40, 30, held=False)
    assert held.canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert held.swiped == []


@pytest.mark.parametrize(
    ("x", "y", "modifiers", "pages"),
    [(-120, 0, PLAIN, [1]), (120, 0, PLAIN, [-1]), (0, -120, SHIFT, [1]), (0, -120, PLAIN, [1]), (0, -60, PLAIN, [])],
)
def test_the_wheel_turns_pages(held, x, y, modifiers, pages):
    held.wheel(x, y, modifiers)
    assert held.stepped == pages


def test_where_the_list_scrolls_the_upright_wheel_is_the_lists(held):
    held.scrolls = True
    held.wheel(0, -120)
    assert held.stepped == []
    held.wheel(0, -120, SHIFT)
    assert held.stepped == [1]


def test_a_single_slide_leaves_the_wheel_alone(held):
    held.count = 1
    held.wheel(-120, 0)
    assert held.stepped == []


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)])
def test_arrows_step(held, qtbot, key, by):
    qtbot.keyClick(held.canvas, key)
    assert held.stepped == [by]


def test_arrows_step_the_way_the_window_is_read(held, qtbot):
    held.canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(held.canvas, Qt.Key.Key_Right)
    assert held.stepped == [-1]


def test_other_keys_and_shortcuts_go_on(held, qtbot):
    qtbot.keyClick(held.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(held.canvas, Qt.Key.Key_Down)
    assert held.stepped == []
