"""What stands below a card in the grid: name, status and labels."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from app.services.ports import CampaignRow
from app.ui import words
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.theme.hues import hue_of
from app.ui.viewmodels.team.words import SIGNS

LINE, DOT = 22, 8
"""Logical pixels: a line's height, and across the status's dot."""
TONES: dict[str, tokens.ColorName] = {
    "review": "warn",
    "changes": "bad",
    "approved": "good",
    "scheduled": "accent",
    "handed_over": "accent",
}
"""The colours of the statuses that are not quiet."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Face:
    """A font and its metrics, made once: making them takes longer than drawing with them."""

    def __init__(self, size: int = tokens.TEXT_CHROME, weight: int = tokens.REGULAR) -> None:
        self.font = fonts.font(size, weight)
        self.metrics = QFontMetrics(self.font)

    def draw(self, painter: QPainter, room: QRect, text: str, color: str, align: Qt.AlignmentFlag = _LEFT) -> None:
        """The text, cut to the room."""
        painter.setFont(self.font)
        painter.setPen(QColor(color))
        if self.metrics.horizontalAdvance(text) > room.width():
            text = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, align, text)


class Words:
    """What stands below a card. ``colors`` are labels' own, by name; ``team``: how it stands there is shown, too."""

    def __init__(self) -> None:
        self.colors: Mapping[str, str] = {}
        self.team = False
        self._name, self._unnamed = Face(weight=tokens.MEDIUM), Face()
        self._status, self._label = Face(tokens.TEXT_SMALL), Face(tokens.TEXT_SMALL, tokens.MEDIUM)

    def draw(self, painter: QPainter, room: QRect, row: CampaignRow, note: str = "") -> None:
        """Name, status (and ``note``), labels: a line each."""
        colors, named = current(), bool(row.name.strip())
        line = QRect(room.left(), room.top(), room.width(), LINE)
        name = self._name if named else self._unnamed
        name.draw(painter, line, words.name(row.name), colors.text if named else colors.quiet_on_tint)
        line.translate(0, LINE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colors, TONES.get(row.status, "quiet"))))
        painter.drawEllipse(QPointF(line.left() + DOT / 2, line.center().y() + 0.5), DOT / 2, DOT / 2)
        beside = line.adjusted(DOT + tokens.S2, 0, -tokens.ICON_LARGE if self.team else 0, 0)
        self._status.draw(
            painter, beside, " · ".join(filter(None, (words.status(row.status), note))), colors.quiet_on_tint
        )
        if self.team:
            _team(painter, line, row)
        line.translate(0, LINE + 2)
        self._labels(painter, line, row.labels)

    def _labels(self, painter: QPainter, room: QRect, labels: tuple[str, ...]) -> None:
        """As many as fit, then how many are left."""
        left = room.left()
        for number, label in enumerate(labels):
            rest = (
                self._label.metrics.horizontalAdvance(f"+{len(labels)}") + tokens.S1 if number < len(labels) - 1 else 0
            )
            need = self._label.metrics.horizontalAdvance(label) + 2 * tokens.S2
            free = room.right() - left - rest
            if need > free and number:
                behind = room.adjusted(left - room.left(), 0, 0, 0)
                self._label.draw(painter, behind, f"+{len(labels) - number}", current().quiet_on_tint)
                return
            width = min(need, free)
            self._chip(painter, QRect(left, room.top() + 1, width, LINE - 2), label)
            left += width + tokens.S1

    def _chip(self, painter: QPainter, body: QRect, label: str) -> None:
        color = hue_of(label, self.colors.get(label, ""))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().tint(color)))
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        inner = body.adjusted(tokens.S2, 0, -tokens.S2, 0)
        self._label.draw(painter, inner, label, color, Qt.AlignmentFlag.AlignCenter)


def _team(painter: QPainter, line: QRect, row: CampaignRow) -> None:
    """How a campaign stands in the team, as a sign at the end of the line."""
    sign, ink = SIGNS[row.team]
    pixmap = icons.pixmap(sign, getattr(current(), ink), tokens.ICON, painter.device().devicePixelRatioF())
    painter.drawPixmap(line.right() - tokens.ICON, line.center().y() - tokens.ICON // 2, pixmap)
