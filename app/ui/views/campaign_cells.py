"""How a line of the campaign table is drawn: no grid, chips for labels, figures of one width."""

import zlib

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.services.ports import CampaignRow
from app.ui.models.campaigns import CampaignTable
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.list_columns import Column
from app.ui.views import list_thumbnails
from app.ui.widgets.row_table import draw_ground

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STATUS_TONES = {
    "draft": "quiet",
    "review": "warn",
    "changes": "bad",
    "approved": "good",
    "scheduled": "accent",
    "handed_over": "accent",
    "ended": "quiet",
}
_TABULAR = ("changed", "created", "sent_at")
Face = tuple[QFont, QFontMetrics]
DOT, BAR = 8, 8
"""Logical pixels: across the status's dot; the height of what stands for a text on its way."""


def hue(label: str) -> str:
    """A label's colour: the same for the same name, on every computer."""
    hues = current().hues
    return hues[zlib.crc32(label.encode("utf-8", "replace")) % len(hues)]


class CampaignCells(QStyledItemDelegate):
    """Draws every cell of the table. ``thumbnails`` are asked for the picture before a name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.thumbnails: list_thumbnails.Thumbnails = list_thumbnails.nothing
        self._faces = Faces()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are of one height."""
        return QSize(super().sizeHint(option, index).width(), tokens.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, then what the column shows."""
        model = index.model()
        assert isinstance(model, CampaignTable)
        number, at = index.row(), index.column()
        column, line = model.columns[at], model.line(number)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, index)
        box = option.rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        if line is None or line.texts is None:
            _bar(painter, box, number, right=column.numeric)
        else:
            self._cell(painter, box, column, line.row, line.texts[at])
        painter.restore()

    def _cell(self, painter: QPainter, box: QRect, column: Column, row: CampaignRow, text: str) -> None:
        if column.name == "name":
            self._name(painter, box, row, text)
        elif column.name == "labels":
            _chips(painter, box, row.labels, self._faces.of(tokens.TEXT_SMALL, tokens.MEDIUM))
        elif column.name == "status":
            _dot(painter, box, row.status)
            self._text(painter, box.adjusted(DOT + tokens.S2, 0, 0, 0), text)
        else:
            color = current().bad if column.name == "errors" and row.errors else ""
            self._text(painter, box, text, color=color, numeric=column.numeric, tabular=column.name in _TABULAR)

    def _name(self, painter: QPainter, box: QRect, row: CampaignRow, text: str) -> None:
        side = list_thumbnails.SIDE
        slot = QRect(box.left(), box.center().y() - side // 2 + 1, side, side)
        list_thumbnails.paint(painter, slot, row, self.thumbnails(row))
        room = box.adjusted(side + tokens.S2, 0, 0, 0)
        if row.name.strip():
            self._text(painter, room, text, weight=tokens.MEDIUM, color=current().text)
        else:
            self._text(painter, room, text)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        *,
        weight: int = tokens.REGULAR,
        color: str = "",
        numeric: bool = False,
        tabular: bool = False,
    ) -> None:
        if not text:
            return
        font, metrics = self._faces.of(tokens.TEXT_CHROME, weight, tabular=numeric or tabular)
        painter.setFont(font)
        painter.setPen(QColor(color or current().quiet_on_tint))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _RIGHT if numeric else _LEFT, shown)


class Faces:
    """Fonts with their measures, each made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, int, bool], Face] = {}

    def of(self, size: int, weight: int, *, tabular: bool = False) -> "Face":
        """The window's type in that size and weight."""
        key = (size, weight, tabular)
        if key not in self._made:
            font = fonts.font(size, weight, tabular=tabular)
            self._made[key] = font, QFontMetrics(font)
        return self._made[key]


def _bar(painter: QPainter, box: QRect, number: int, *, right: bool) -> None:
    """Where a text is going to stand, of a quiet and lasting length."""
    colors = current()
    width = min(box.width(), box.width() * (3 + number % 4) // 8)
    left = box.right() - width if right else box.left()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.hover(colors.surface)))
    painter.drawRoundedRect(QRect(left, box.center().y() - BAR // 2 + 1, width, BAR), BAR / 2, BAR / 2)


def _dot(painter: QPainter, box: QRect, status: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(current(), _STATUS_TONES.get(status, "quiet"))))
    painter.drawEllipse(QPointF(box.left() + DOT / 2, box.center().y() + 0.5), DOT / 2, DOT / 2)


def _chips(painter: QPainter, box: QRect, labels: tuple[str, ...], face: Face) -> None:
    """As many labels as fit, then how many are left."""
    painter.setFont(face[0])
    metrics = face[1]
    left = box.left()
    for number, label in enumerate(labels):
        rest = f"+{len(labels) - number - 1}" if number < len(labels) - 1 else ""
        room = box.right() - left - (metrics.horizontalAdvance(rest) + tokens.S2 if rest else 0)
        need = metrics.horizontalAdvance(label) + 1 + 2 * tokens.S2
        if need > room and number:
            painter.setPen(QColor(current().quiet_on_tint))
            painter.drawText(
                QRect(left, box.top(), box.right() - left, box.height()), _LEFT, f"+{len(labels) - number}"
            )
            return
        left += _chip(painter, QRect(left, box.top(), min(need, room), box.height()), label) + tokens.S1


def _chip(painter: QPainter, box: QRect, label: str) -> int:
    colors = current()
    color = hue(label)
    body = QRect(box.left(), box.center().y() - tokens.CHIP_HEIGHT // 2 + 2, box.width(), tokens.CHIP_HEIGHT - 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.tint(color)))
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
    painter.setPen(QColor(color))
    inner = body.adjusted(tokens.S2, 0, -tokens.S2, 0)
    text = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
    return box.width()
