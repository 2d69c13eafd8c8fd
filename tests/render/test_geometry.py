import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.render.geometry import device_size, snapped

EDGES = st.floats(0, 400)
SCALES = st.sampled_from([0.5, 1.0, 1.5, 2.0, 2.625, 3.0])


def at_scale(scale: float, work):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.translate(3.3, 7.7)
        painter.scale(scale, scale)
        return work(painter), painter.deviceTransform()


@given(SCALES, EDGES, EDGES, st.floats(0.01, 300), st.floats(0.01, 300))
def test_snapped_edges_lie_on_device_pixels(scale, x, y, w, h):
    rect, transform = at_scale(scale, lambda painter: snapped(painter, QRectF(x, y, w, h)))
    device = transform.mapRect(rect)
    for edge in (device.left(), device.top(), device.right(), device.bottom()):
        assert edge == pytest.approx(round(edge), abs=1e-6)
    assert device.width() > 0.5 and device.height() > 0.5


@given(SCALES, EDGES, st.floats(2, 300), st.floats(2, 300))
def test_neighbours_meet(scale, x, first, second):
    (left, right), _ = at_scale(
        scale,
        lambda painter: (
            snapped(painter, QRectF(x, 0, first, 10)),
            snapped(painter, QRectF(x + first, 0, second, 10)),
        ),
    )
    assert left.right() == pytest.approx(right.left(), abs=1e-6)


def test_a_size_of_nothing_stays_nothing():
    rect, _ = at_scale(2, lambda painter: snapped(painter, QRectF(1, 1, 0, 10)))
    assert rect.width() == 0


def test_the_size_in_pixels():
    assert at_scale(2.625, lambda painter: device_size(painter, QRectF(0, 0, 360, 0)))[0] == (945, 1)
