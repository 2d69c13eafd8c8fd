"""A card drawn with nothing but QPainter: what every drawing of it has to do at least."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter

from app.domain.scene import TextStyle
from app.layout.placed import Box, Placement

COMPRESSION = 20
"""Of PNGs on Qt's scale to 100: the level that Galley writes them with."""
FAMILIES = {"roboto": "Roboto", "inter": "Inter", "arial": "Liberation Sans"}

Call = Callable[[QPainter], None]


def calls(card: Placement, picture: QImage) -> list[Call]:
    """The fills, pictures and lines of text of a card, with ``picture`` for every picture in it."""
    return [call for box in card.boxes for call in _of(box, picture)]


def paint(painter: QPainter, card: list[Call]) -> None:
    """Draw them."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    for call in card:
        call(painter)


def png(width: float, height: float, scale: float, card: list[Call]) -> bytes:
    """They as a PNG of so many units, ``scale`` pixels each."""
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, card)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(COMPRESSION)
    writer.write(image)
    return buffer.data().data()


def _of(box: Box, picture: QImage) -> list[Call]:
    rect = QRectF(box.x, box.y, box.w, box.h)
    return [
        *([_fill(rect, QColor(box.background), box.radius)] if box.background else []),
        *([lambda painter: painter.drawImage(rect, picture)] if box.media else []),
        *_texts(box),
    ]


def _fill(rect: QRectF, color: QColor, radius: float) -> Call:
    def square(painter: QPainter) -> None:
        painter.fillRect(rect, color)

    def rounded(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(rect, radius, radius)

    return rounded if radius else square


def _texts(box: Box) -> list[Call]:
    style = box.style
    if style is None:
        return []
    steps = (number * style.next_line for number in range(len(box.lines or ())))
    return [
        line(style, text, QPointF(box.x, box.y + style.baseline + step))
        for text, step in zip(box.lines or (), steps, strict=True)
    ]


def font_of(style: TextStyle) -> QFont:
    """The style's font at the nearest whole size."""
    font = QFont(FAMILIES[style.font])
    font.setPixelSize(round(style.size))
    font.setWeight(QFont.Weight(style.weight))
    return font


def line(style: TextStyle, text: str, start: QPointF) -> Call:
    """One line of text, its baseline beginning at ``start``."""
    font, color = font_of(style), QColor(style.color)

    def draw(painter: QPainter) -> None:
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(start, text)

    return draw
