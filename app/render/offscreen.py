"""Cards into images, on any thread that runs once Qt's types are made (decision 16)."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from app.layout.placed import Placement

Paint = Callable[[QPainter, Placement], None]


def card_image(card: Placement, box: QSize, paint: Paint) -> QImage | None:
    """The card as large as fits into ``box`` (device pixels); None where the card or the box has no size."""
    if card.width <= 0 or card.height <= 0 or box.isEmpty():
        return None
    scale = min(box.width() / card.width, box.height() / card.height)
    width, height = (max(round(side * scale), 1) for side in (card.width, card.height))
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    try:
        painter.scale(scale, scale)
        paint(painter, card)
    finally:
        painter.end()
    return image
