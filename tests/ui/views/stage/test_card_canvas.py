import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.layout.placed import Box
from app.ui.theme.current import current
from app.ui.views.stage.card_canvas import CardCanvas
from tests.ui.staging import card, text_box

TITLE = text_box("title", "", 10, 10, 50, 10, field="message/slides/a/title/text", background="#00FF00")


def dots(count):
    return [
        Box(role="page_dot", index=n, x=40 + 10 * n, y=72, w=4, h=4, field=f"message/slides/{n}") for n in range(count)
    ]


ROW = Box(role="page_dots", index=None, x=0, y=70, w=100, h=8)


@pytest.fixture
def canvas(painter, shown):
    made = CardCanvas(painter)
    made.show_card(card(TITLE), 2.0)
    return shown(made)


def pixel(canvas, x, y):
    return QColor(canvas.grab().toImage().pixel(x, y)).name().upper()


def test_it_is_as_large_as_its_card(canvas):
    assert canvas.size() == QSize(200, 160)


def test_it_paints_the_card_at_its_scale(canvas):
    assert pixel(canvas, 40, 30) == "#00FF00"
    assert pixel(canvas, 40, 50) == "#FFFFFF"


def test_a_difference_is_seen(canvas):
    canvas.show_card(card(text_box("title", "", 10, 10, 50, 10, background="#FF0000")), 2.0)
    assert pixel(canvas, 40, 30) == "#FF0000"


def test_another_height_is_told_once(canvas):
    told = []
    canvas.resized.connect(lambda: told.append(canvas.height()))
    canvas.show_card(card(TITLE, height=100), 2.0)
    canvas.show_card(card(TITLE, height=100), 2.0)
    assert told == [200]


def test_the_field_in_hand_is_outlined_in_accent(canvas):
    canvas.outline([TITLE])
    assert pixel(canvas, 60, 18) == current().accent
    canvas.outline([])
    assert pixel(canvas, 60, 18) == "#FFFFFF"


def test_what_is_under_the_pointer_is_hinted(canvas):
    canvas.hover(TITLE)
    assert canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert pixel(canvas, 60, 18) != "#FFFFFF"
    canvas.hover(None)
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_points_are_in_the_cards_unit(canvas):
    assert canvas.box_under(QPointF(21, 21)).role == "title"
    assert canvas.box_under(QPointF(19, 21)).role == "card"


def test_near_a_page_dot_the_dot_is_meant(canvas):
    canvas.show_card(card(TITLE, ROW, *dots(3)), 2.0)
    assert canvas.box_under(QPointF(100, 145)).index == 1
    assert canvas.box_under(QPointF(190, 145)).index == 2


def test_boxes_are_found_in_the_widget(canvas):
    assert canvas.rect_of([TITLE]) == QRect(20, 20, 100, 20)
    assert canvas.rect_of([]).isEmpty()


def test_ghosts_wait_while_the_card_moves(canvas):
    moved = card(text_box("title", "Moved", 30, 10, 50, 10))
    canvas.show_card(moved, 2.0, moving=True)
    assert canvas.ghosts.find("title").x() == 20
    canvas.show_card(moved, 2.0)
    assert canvas.ghosts.find("title").x() == 60


def test_a_tooltip_says_what_is_there(canvas, qtbot):
    canvas.describe = lambda box: f"About the {box.role}"
    point = QPoint(30, 30)
    QApplication.sendEvent(canvas, QHelpEvent(QHelpEvent.Type.ToolTip, point, canvas.mapToGlobal(point)))
    qtbot.waitUntil(lambda: QToolTip.text() == "About the title")
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_keyboards_focus_is_ringed_and_a_clicks_is_not(canvas, qtbot):
    with qtbot.waitActive(canvas):
        canvas.activateWindow()
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert pixel(canvas, 1, 100) != current().accent
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert pixel(canvas, 1, 100) == current().accent
    canvas.clearFocus()
    assert pixel(canvas, 1, 100) != current().accent


def test_a_text_that_can_not_be_shown_is_outlined_in_the_bad_colour_even_in_hand(canvas):
    canvas.outline([TITLE])
    canvas.mark([TITLE])
    assert pixel(canvas, 60, 18) == current().bad
    canvas.mark([])
    assert pixel(canvas, 60, 18) == current().accent
