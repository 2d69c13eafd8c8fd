from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor

from app.layout.placed import Placement
from app.render.offscreen import card_image

CARD = Placement(unit="dp", width=360, height=180, boxes=())


def fill(painter, card):
    painter.fillRect(QRectF(0, 0, card.width, card.height), QColor("#123456"))


@pytest.mark.parametrize(("box", "size"), [((720, 720), (720, 360)), ((100, 20), (40, 20)), ((1, 1), (1, 1))])
def test_a_card_is_as_large_as_fits_and_keeps_its_shape(qapp, box, size):
    image = card_image(CARD, QSize(*box), fill)
    assert (image.width(), image.height()) == size
    assert image.pixelColor(0, 0) == QColor("#123456")


@pytest.mark.parametrize(
    ("card", "box"), [(CARD, QSize(0, 5)), (Placement(unit="dp", width=360, height=0, boxes=()), QSize(5, 5))]
)
def test_nothing_is_painted_where_there_is_no_room(qapp, card, box):
    assert card_image(card, box, fill) is None


def test_a_card_is_the_same_whichever_thread_paints_it(qapp):
    here = card_image(CARD, QSize(36, 18), fill)
    with ThreadPoolExecutor(2) as pool:
        images = list(pool.map(lambda _: card_image(CARD, QSize(36, 18), fill), range(20)))
    assert images == [here] * 20


def test_a_failure_is_told_and_the_next_card_is_painted(qapp):
    with pytest.raises(ZeroDivisionError):
        card_image(CARD, QSize(10, 10), lambda painter, card: 1 // 0)
    assert card_image(CARD, QSize(10, 10), fill)
