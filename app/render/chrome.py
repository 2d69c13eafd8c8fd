"""What is drawn in place of, or over, pictures: icons, the player's button, the placeholder."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.domain.scene import TextStyle
from app.layout.measure import TextMeasure
from app.render.geometry import device_size, snapped
from app.render.icons import Icons
from app.render.text import TextPainter

PLAY_SIZE = 60.0
"""The round button of the iOS SDK's player, in pt."""

EMPTY = QColor("#E4E5E8")
"""A picture that is not there."""

_QUIET = "#6A6C70"
_PLAY_DISC = QColor(0, 0, 0, 140)
_PLAY_RING = 0.06
_PLAY_SIGN = ((-0.28, -0.42), (-0.28, 0.42), (0.46, 0.0))
_REASON = TextStyle(
    font="inter",
    size=12,
    weight=400,
    first_line=16,
    next_line=16,
    baseline=12,
    max_lines=2,
    overflow="ellipsis",
    align="center",
    color=_QUIET,
)
_SIGN = 28.0
_GAP = 6.0
_MARGIN = 12.0


def play_button(painter: QPainter, rect: QRectF) -> None:
    """The round button in the middle of a player; smaller where the player is."""
    radius = min(PLAY_SIZE, rect.width(), rect.height()) / 2
    middle = rect.center()
    ring = radius * _PLAY_RING
    painter.setPen(QPen(QColor("white"), ring))
    painter.setBrush(_PLAY_DISC)
    painter.drawEllipse(middle, radius - ring / 2, radius - ring / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawPolygon(QPolygonF([middle + QPointF(x * radius, y * radius) for x, y in _PLAY_SIGN]))


def icon(painter: QPainter, icons: Icons, name: str, color: str, rect: QRectF) -> None:
    """An icon in the largest square in the middle of ``rect``."""
    side = min(rect.width(), rect.height())
    square = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    image = icons.image(name, color, device_size(painter, square)[0])
    painter.drawImage(snapped(painter, square), image)


class Placeholder:
    """A grey field with a picture sign and, where there is room, the reason."""

    def __init__(self, icons: Icons, texts: TextPainter, measure: TextMeasure) -> None:
        self._icons = icons
        self._texts = texts
        self._measure = measure

    def draw(self, painter: QPainter, rect: QRectF, reason: str) -> None:
        """Fill ``rect``; an empty ``reason`` shows the sign alone."""
        painter.fillRect(rect, EMPTY)
        lines = self._lines(reason, rect)
        sign = min(_SIGN, 0.6 * rect.width(), 0.6 * rect.height())
        below = _GAP + _REASON.next_line * len(lines) if lines else 0.0
        top = rect.center().y() - (sign + below) / 2
        icon(
            painter, self._icons, "image-off" if reason else "image", _QUIET, QRectF(rect.x(), top, rect.width(), sign)
        )
        for number, line in enumerate(lines):
            baseline = top + sign + _GAP + _REASON.baseline + number * _REASON.next_line
            self._texts.line(painter, line, _REASON, QPointF(rect.x(), baseline), rect.width())

    def _lines(self, reason: str, rect: QRectF) -> list[str]:
        width = rect.width() - 2 * _MARGIN
        if not reason or width <= 0:
            return []
        measured = self._measure.measure(reason, _REASON, width)
        high = _SIGN + _GAP + _REASON.next_line * len(measured.lines) + _MARGIN
        fits = high <= rect.height() and not measured.cut
        return [line.text for line in measured.lines] if fits else []
