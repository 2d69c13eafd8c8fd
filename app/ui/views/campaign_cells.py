"""How a line of the campaign table is drawn: no grid, chips for labels, figures of one width."""

import math
import zlib

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.services.ports import CampaignRow
from app.ui.models.campaigns import COLUMNS, ROW
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.widgets.row_table import draw_ground

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STATUS_TONES = {
    "draft": "quiet",
    "review": "warn",
    "changes": "bad",
    "approved": "good",
    "scheduled": "accent",
    "handed_over": "accent",
    "ended": "quiet",
}
DOT = 8


def hue(label: str) -> str:
    """A label's colour: the same for the same name, on every computer."""
    hues = current().hues
    return hues[zlib.crc32(label.encode("utf-8", "replace")) % len(hues)]


class CampaignCells(QStyledItemDelegate):
    """Draws every cell of the table."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are of one height."""
        return QSize(super().sizeHint(option, index).width(), tokens.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, then what the column shows."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, index)
        box = option.rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        row: CampaignRow = index.data(ROW)
        column = COLUMNS[index.column()]
        if column == "labels":
            _chips(painter, box, row.labels)
        elif column == "status":
            _status(painter, box, row.status, index.data())
        else:
            _text(painter, box, column, index.data(), unnamed=column == "name" and not row.name.strip())
        painter.restore()


def _text(painter: QPainter, box: QRect, column: str, text: str, *, unnamed: bool) -> None:
    weight = tokens.MEDIUM if column == "name" and not unnamed else tokens.REGULAR
    font = fonts.font(weight=weight, tabular=column == "changed")
    painter.setFont(font)
    painter.setPen(QColor(current().text if column == "name" and not unnamed else current().quiet_on_tint))
    painter.drawText(box, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width()))


def _status(painter: QPainter, box: QRect, status: str, text: str) -> None:
    color = QColor(getattr(current(), _STATUS_TONES.get(status, "quiet")))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(box.left() + DOT / 2, box.center().y() + 0.5), DOT / 2, DOT / 2)
    _text(painter, box.adjusted(DOT + tokens.S2, 0, 0, 0), "status", text, unnamed=False)


def _chips(painter: QPainter, box: QRect, labels: tuple[str, ...]) -> None:
    """As many labels as fit, then how many are left."""
    painter.setFont(fonts.font(tokens.TEXT_SMALL, tokens.MEDIUM))
    metrics = QFontMetricsF(painter.font())
    left = box.left()
    for number, label in enumerate(labels):
        rest = f"+{len(labels) - number - 1}" if number < len(labels) - 1 else ""
        room = box.right() - left - (math.ceil(metrics.horizontalAdvance(rest)) + tokens.S2 if rest else 0)
        need = math.ceil(metrics.horizontalAdvance(label)) + 1 + 2 * tokens.S2
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
