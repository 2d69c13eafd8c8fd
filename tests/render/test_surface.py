import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.errors import UserError
from app.render.surface import encoded, pdf, png
from tests.render.support import color, halves


def square(painter: QPainter) -> None:
    painter.fillRect(QRectF(10, 10, 10, 10), QColor("#FF0000"))


def chunks(data: bytes) -> list[bytes]:
    found, at = [], 8
    while at < len(data):
        found.append(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return found


@pytest.mark.parametrize(
    ("scale", "expected"), [(1, (360, 113)), (2, (720, 227)), (3, (1080, 340)), (2.625, (945, 297)), (0.001, (1, 1))]
)
def test_a_picture_has_exactly_the_pixels_of_its_scale(scale, expected):
    image = QImage.fromData(png(360, 113.33, scale, "#FFFFFF", lambda painter: None))
    assert (image.width(), image.height()) == expected


def test_units_are_scaled_and_the_rest_is_background():
    image = QImage.fromData(png(30, 30, 2, "#D3D4DA", square))
    assert color(image, 30, 30) == "#FF0000"
    assert color(image, 18, 30) == "#D3D4DA"
    assert color(image, 59, 59) == "#D3D4DA"


def test_a_png_holds_nothing_but_pixels():
    image = halves(30, 30)
    image.setText("Author", "somebody")
    image.setDotsPerMeterX(3780)
    assert set(chunks(encoded(image))) == {b"IHDR", b"IDAT", b"IEND"}
    assert QImage.fromData(encoded(image)).convertToFormat(image.format()) == image


def test_the_resolution_of_the_screen_leaves_no_trace():
    one, other = halves(30, 30), halves(30, 30)
    other.setDotsPerMeterX(2835)
    assert encoded(one) == encoded(other)


@pytest.mark.parametrize(("width", "height", "scale"), [(360, 500, 100), (40_000, 1, 1), (1, 40_000, 1)])
def test_a_picture_too_large_to_draw_is_refused(width, height, scale):
    with pytest.raises(UserError, match="too large") as refused:
        png(width, height, scale, "#FFFFFF", square)
    assert "scale" in refused.value.next_step


def test_a_pdf_has_one_page_of_the_exact_size_and_a_title():
    data = pdf(400.5, 300.25, "Spring sale", square)
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", data)) == 1
    box = re.search(rb"/MediaBox \[([^\]]*)\]", data)
    assert box is not None
    assert [float(value) for value in box[1].split()] == pytest.approx([0, 0, 400.5, 300.25], abs=0.51)
    assert "Spring sale".encode("utf-16-be") in data or b"Spring sale" in data
