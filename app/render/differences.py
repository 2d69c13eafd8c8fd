"""Two pictures pixel by pixel: where they differ."""

from math import ceil

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, qRgb

Mode = QPainter.CompositionMode
FORMAT = QImage.Format.Format_RGB32
SAME = qRgb(0, 0, 0)
"""What two equal pixels leave of each other."""
PAPER = QColor("#FFFFFF")
"""What lies behind a picture that is not opaque."""
CLEAR = 0
WORD = 32
"""Bits: rows of one bit a pixel end at whole words."""


class Differing(Struct, frozen=True):
    """``overlay`` has the mark's colour where the pictures differ, and is clear elsewhere; it is as wide and as high as
    the larger one. ``share`` is the part of all pixels that differ, from 0 to 1."""

    overlay: QImage
    share: float


def differing(one: QImage, other: QImage, mark: QColor) -> Differing:
    """Where two pictures differ, laid upon each other at the top left. What only one of them covers differs.

    ``mark`` may be see-through. Any thread may call it.
    """
    size, both = one.size().expandedTo(other.size()), one.size().boundedTo(other.size())
    equal = _equal(one, other, both)
    alike = _count(equal) - (equal.width() - both.width()) * both.height()
    covered = _area(one.size()) + _area(other.size()) - _area(both)
    share = (covered - alike) / covered if covered else 0.0
    return Differing(_overlay(size, (one, other), equal.copy(QRect(QPoint(), both)), mark), share)


def _equal(one: QImage, other: QImage, size: QSize) -> QImage:
    """A picture of one bit a pixel, set where both are equal; filled up with equal pixels to whole words."""
    if size.isEmpty():
        return QImage()
    ground = _flat(one, size)
    with QPainter(ground) as painter:
        painter.setCompositionMode(Mode.CompositionMode_Difference)
        painter.drawImage(QPoint(), _flat(other, size))
    return ground.createMaskFromColor(SAME)


def _flat(image: QImage, size: QSize) -> QImage:
    """The top left of a picture, opaque, one of its pixels to a pixel, on paper of whole words."""
    flat = QImage(ceil(size.width() / WORD) * WORD, size.height(), FORMAT)
    flat.fill(PAPER)
    pixels = QImage(image)
    pixels.setDevicePixelRatio(1)
    with QPainter(flat) as painter:
        painter.drawImage(QPoint(), pixels, QRect(QPoint(), size))
    return flat


def _count(bits: QImage) -> int:
    """How many bits are set."""
    return int.from_bytes(bits.constBits()).bit_count() if not bits.isNull() else 0


def _overlay(size: QSize, images: tuple[QImage, QImage], equal: QImage, mark: QColor) -> QImage:
    overlay = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    overlay.fill(CLEAR)
    if size.isEmpty():
        return overlay
    with QPainter(overlay) as painter:
        painter.setCompositionMode(Mode.CompositionMode_Source)
        for image in images:
            painter.fillRect(QRect(QPoint(), image.size()), mark)
        if not equal.isNull():
            equal.setColorTable([mark.rgba(), CLEAR])
            painter.drawImage(QPoint(), equal.convertToFormat(overlay.format()))
    return overlay


def _area(size: QSize) -> int:
    return size.width() * size.height()
