import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.viewmodels.phone import PEEK, Phone
from app.ui.views.stage.card_canvas import CardCanvas
from app.ui.views.stage.inbox_list import InboxList
from tests.ui.staging import card, text_box

BARS = card(width=100, height=0)
OTHER = card(text_box("neighbour", "", 0, 0, 100, 30, background="#00FF00"), height=30)
GAP = 6


def phone(**more):
    values = {"width": 100, "height": 400, "top": 0, "background": "#D3D4DA", "gap": GAP, "side": 0, "panel": False}
    return Phone(status=BARS, frame=BARS, **{**values, **more})


@pytest.fixture
def listed(painter, shown):
    """A list of 200 x 400 px at two pixels a unit, with a card so many units high."""

    hosts = []

    def make(height=80, **more):
        host = QWidget()
        host.resize(200, 400)
        canvas = CardCanvas(painter)
        made = InboxList(painter, canvas, host)
        made.setGeometry(0, 0, 200, 400)
        made.adopt()
        canvas.show_card(card(height=height), 2.0)
        made.furnish(phone(**more), OTHER, 2.0)
        hosts.append(shown(host))
        return made, canvas

    return make


def color(widget, x, y):
    return QColor(widget.grab().toImage().pixel(x, y)).name().upper()


def wheel(widget, y):
    turn = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(),
        QPoint(0, y),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, turn)
    return turn.isAccepted()


def test_the_card_stands_between_two_other_messages(listed):
    made, canvas = listed()
    top = round((PEEK + GAP) * 2)
    assert canvas.pos() == QPoint(0, top)
    assert color(made, 50, top - 2 * GAP - 3) == "#00FF00"
    assert color(made, 50, top - GAP) == "#D3D4DA"
    assert color(made, 50, top + 160 + GAP) == "#D3D4DA"
    assert color(made, 50, top + 160 + 2 * GAP + 3) == "#00FF00"


def test_cards_keep_their_distance_from_the_sides(listed):
    made, canvas = listed(side=10)
    assert canvas.x() == 20
    assert color(made, 5, 200) == "#D3D4DA"


def test_a_card_that_fits_does_not_scroll(listed):
    made, canvas = listed()
    assert not made.scrollable
    top = canvas.y()
    assert wheel(made, -120) is False
    assert canvas.y() == top


def test_a_high_card_scrolls_to_its_end_and_no_further(listed):
    made, canvas = listed(height=300)
    assert made.scrollable
    assert wheel(made, -120) is True
    assert canvas.y() == round((PEEK + GAP) * 2) - 60
    for _ in range(30):
        wheel(made, -120)
    assert canvas.y() + canvas.height() == 400 - round((PEEK + GAP) * 2)
    for _ in range(30):
        wheel(made, 120)
    assert canvas.y() == round((PEEK + GAP) * 2)


def test_a_part_out_of_sight_is_scrolled_into_it(listed):
    made, canvas = listed(height=300)
    part = QRect(0, 560, 200, 20)
    made.show_part(part)
    assert made.rect().contains(part.translated(canvas.pos()))
    made.show_part(QRect(0, 0, 200, 20))
    assert made.rect().contains(QRect(0, 0, 200, 20).translated(canvas.pos()))


def test_a_part_in_sight_moves_nothing(listed):
    made, canvas = listed(height=300)
    before = canvas.pos()
    made.show_part(QRect(0, 50, 200, 20))
    made.show_part(QRect())
    assert canvas.pos() == before


def test_a_card_that_shrinks_leaves_no_gap_at_the_end(listed):
    made, canvas = listed(height=300)
    made.show_part(QRect(0, 560, 200, 20))
    canvas.show_card(card(height=80), 2.0)
    assert canvas.y() == round((PEEK + GAP) * 2)
