"""How a line of the name picker is drawn: a box with three states, a colour, the name, how many have it."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
COLOR, DETAIL, CREATES = (Qt.ItemDataRole.UserRole + number for number in (1, 2, 3))
"""Roles of a line: its colour ("" for none), what stands on the right, whether it makes something new."""
DOT, SIGN = 10, 12
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class NameCells(QStyledItemDelegate):
    """``colored``: the lines have colours."""

    colored = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines are alike."""
        return QSize(0, tokens.CONTROL_HEIGHT)

    def editorEvent(self, event: QEvent, *_: object) -> bool:
        """The picker ticks, not the box."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colors.selected(colors.raised)))
            painter.drawRoundedRect(option.rect, tokens.RADIUS, tokens.RADIUS)
        inner = option.rect.adjusted(tokens.S2, 0, -tokens.S2, 0)
        side = tokens.ICON
        box = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
        if index.data(CREATES):
            self._sign(painter, box, "plus", colors.quiet_on_tint, side)
        else:
            self._box(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)), colors)
        left = box.right() + 1 + tokens.S2
        if self.colored and index.data(COLOR):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(index.data(COLOR)))
            painter.drawEllipse(QPointF(left + DOT / 2, inner.center().y() + 1), DOT / 2, DOT / 2)
            left += DOT + tokens.S2
        self._write(painter, inner.adjusted(left - inner.left(), 0, 0, 0), index)
        painter.restore()

    def _box(self, painter: QPainter, box: QRect, state: Qt.CheckState, colors: Tokens) -> None:
        ticked = state != Qt.CheckState.Unchecked
        painter.setPen(QPen(QColor(colors.accent if ticked else colors.control), 1))
        painter.setBrush(QColor(colors.accent if ticked else colors.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), tokens.S1, tokens.S1)
        if ticked:
            sign = "check" if state == Qt.CheckState.Checked else "minus"
            self._sign(painter, box, sign, colors.on_accent, SIGN)

    def _sign(self, painter: QPainter, box: QRect, sign: str, color: str, side: int) -> None:
        drawn = icons.pixmap(sign, color, side, painter.device().devicePixelRatioF())
        inset = (box.width() - side) // 2
        painter.drawPixmap(box.left() + inset, box.top() + inset, drawn)

    def _write(self, painter: QPainter, room: QRect, index: Index) -> None:
        colors, detail = current(), index.data(DETAIL) or ""
        painter.setFont(fonts.font(tokens.TEXT_SMALL))
        painter.setPen(QColor(colors.quiet_on_tint))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | MIDDLE, detail)
        taken = painter.fontMetrics().horizontalAdvance(detail) + tokens.S3 if detail else 0
        painter.setFont(fonts.font())
        painter.setPen(QColor(colors.text))
        name = index.data(Qt.ItemDataRole.DisplayRole)
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | MIDDLE, text)
