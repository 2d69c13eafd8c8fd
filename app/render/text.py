"""Lines of text drawn where the style puts them."""

from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QTextLayout

from app.domain.scene import Align, FontRole, TextStyle
from app.layout.placed import Box
from app.render.direction import line_directions
from app.render.fonts import REFERENCE, Fonts
from app.render.shaping import single_line

SHAPED_LINES = 4096


class _Shaped(Struct, frozen=True):
    """A shaped line; lengths at the reference size."""

    layout: QTextLayout
    width: float
    ascent: float


class TextPainter:
    """Draws texts and remembers shaped lines. Belongs to one thread."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._shaped = lru_cache(SHAPED_LINES)(self._shape)

    def draw(self, painter: QPainter, box: Box) -> None:
        """Draw the lines of a box. The style alone decides where baselines are; a line without room for its ink
        shows it nevertheless, as phones do."""
        style, lines = box.style, box.lines
        if style is None or not lines:
            return
        for number, rtl in enumerate(line_directions(box.text or "", lines, style.direction)):
            baseline = box.y + style.baseline + number * style.next_line
            self.line(painter, lines[number], style, QPointF(box.x, baseline), box.w, rtl=rtl)

    def line(
        self, painter: QPainter, text: str, style: TextStyle, start: QPointF, width: float, *, rtl: bool = False
    ) -> None:
        """Draw one line on the baseline that begins at ``start`` and is ``width`` long."""
        shaped = self._shaped(text, style.font, style.weight, rtl)
        scale = style.size / REFERENCE
        indent = _SHARES[_side(style.align, rtl)] * (width - shaped.width * scale)
        painter.save()
        painter.setPen(QColor(style.color))
        painter.translate(start.x() + indent, start.y())
        painter.scale(scale, scale)
        shaped.layout.draw(painter, QPointF(0, -shaped.ascent))
        painter.restore()

    def _shape(self, text: str, font: FontRole, weight: int, rtl: bool) -> _Shaped:
        layout = single_line(text, self._fonts.font(font, weight), rtl)
        line = layout.lineAt(0)
        return _Shaped(layout, line.naturalTextWidth(), line.ascent())


_SHARES: dict[Align, float] = {"left": 0, "center": 0.5, "right": 1}


def _side(align: Align, rtl: bool) -> Align:
    return "right" if align == "left" and rtl else align
