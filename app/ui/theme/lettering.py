"""Short texts that are drawn over and over: laid out once for each font, cut where they don't fit."""

from math import ceil
from typing import NamedTuple

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTransform

from app.ui.theme import fonts, tokens

KEPT = 4_000
"""Laid out texts that are kept at most."""
ENDLESS = 1_000_000
"""Logical pixels: more room than any of these texts needs."""
WIDEST = 1.25
"""Em of the widest sign, an emoji: a text of so few signs that all of them could be so wide needs no measuring."""


class Laid(NamedTuple):
    """A text laid out, and how large it is (logical px)."""

    static: QStaticText
    width: float
    height: float


class Face(Struct, frozen=True):
    """One font of the window, and how its signs measure."""

    font: QFont
    metrics: QFontMetrics


class Lettering:
    """Belongs to one view: Qt asks that fonts go before the application does."""

    def __init__(self) -> None:
        self._faces: dict[tuple[int, int, bool], Face] = {}
        self._texts: dict[tuple[str, int, int], Laid] = {}

    def face(self, size: int = tokens.TEXT_CHROME, weight: int = tokens.REGULAR, *, tabular: bool = False) -> Face:
        """The window's type in that size (px) and weight, made once."""
        key = (size, weight, tabular)
        if key not in self._faces:
            font = fonts.font(size, weight, tabular=tabular)
            self._faces[key] = Face(font, QFontMetrics(font))
        return self._faces[key]

    def text(self, text: str, face: Face, room: int) -> Laid:
        """``text`` laid out; cut with an ellipsis where it is wider than ``room`` (logical px)."""
        measured = len(text) * face.font.pixelSize() * WIDEST > room
        key = (text, id(face), room if measured else -1)
        made = self._texts.get(key)
        if made is None:
            made = _laid(text, face)
            if measured and made.width > room:
                made = _laid(face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room), face)
            if len(self._texts) >= KEPT:
                self._texts.clear()
            self._texts[key] = made
        return made

    def width(self, text: str, face: Face) -> int:
        """How wide it is where there is room enough, in whole logical px."""
        return ceil(self.text(text, face, ENDLESS).width)

    def draw(self, painter: QPainter, box: QRect, text: str, face: Face, *, right: bool = False) -> float:
        """Draw it in the painter's pen, in the middle of the box's height; how wide it is."""
        static, width, height = self.text(text, face, box.width())
        left = box.right() + 1 - width if right else box.left()
        painter.setFont(face.font)
        painter.drawStaticText(QPointF(left, box.top() + (box.height() - height) / 2), static)
        return width


def _laid(text: str, face: Face) -> Laid:
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(QTransform(), face.font)
    size = made.size()
    return Laid(made, size.width(), size.height())
