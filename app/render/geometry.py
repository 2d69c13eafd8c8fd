"""Boxes on the grid of device pixels."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.layout.placed import Box


def box_rect(box: Box) -> QRectF:
    """The box as placed, in the scene's unit."""
    return QRectF(box.x, box.y, box.w, box.h)


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """``rect`` with its edges on whole device pixels, so that neighbours meet without a seam and nothing that has a
    size vanishes. For painters that are moved and scaled only."""
    transform = painter.deviceTransform()
    exact = transform.mapRect(rect)
    left, top = round(exact.left()), round(exact.top())
    width = max(round(exact.right()) - left, 1 if rect.width() > 0 else 0)
    height = max(round(exact.bottom()) - top, 1 if rect.height() > 0 else 0)
    return transform.inverted()[0].mapRect(QRectF(left, top, width, height))


def device_size(painter: QPainter, rect: QRectF) -> tuple[int, int]:
    """Width and height of ``rect`` in device pixels, at least 1."""
    exact = painter.deviceTransform().mapRect(rect)
    return max(round(exact.width()), 1), max(round(exact.height()), 1)
