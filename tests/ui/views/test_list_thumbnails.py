import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from app.ui.theme import icons
from app.ui.theme.paints import paints
from app.ui.theme.tokens import LIGHT
from app.ui.views.list_thumbnails import SIDE, SIGNS, nothing, paint
from app.ui.words import TEMPLATES
from tests.ui.fakes import row

INK = "#12AB34"


def drawn(picture: QPixmap | None, template: str = "simple") -> QImage:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    paint(painter, QRect(10, 10, SIDE, SIDE), row(1, template=template), picture, paints(LIGHT))
    painter.end()
    return image


@pytest.mark.parametrize(("size", "box"), [((40, 20), (10, 17, 28, 14)), ((20, 40), (17, 10, 14, 28))])
def test_a_picture_keeps_its_shape_in_the_middle_of_the_slot(theme, size, box):
    picture = QPixmap(*size)
    picture.fill(QColor(INK))
    image = drawn(picture)
    inked = [(x, y) for x in range(60) for y in range(60) if image.pixelColor(x, y).name().upper() == INK]
    xs, ys = [x for x, _ in inked], [y for _, y in inked]
    assert (min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1) == pytest.approx(box, abs=1)


@pytest.mark.parametrize("picture", [None, QPixmap])
def test_without_a_picture_there_is_the_sign_of_the_type(theme, picture):
    images = [drawn(picture() if picture else None, template) for template in TEMPLATES]
    assert all(images[0] != image for image in images[1:])
    assert images[0].pixelColor(14, 12).name().upper() == LIGHT.hover(LIGHT.surface)


def test_every_type_has_a_sign_that_is_shipped(theme):
    assert set(SIGNS) == set(TEMPLATES)
    assert all(icons.tinted(sign, LIGHT.text) for sign in SIGNS.values())


def test_nothing_draws_nothing():
    assert nothing(row(1)) is None
