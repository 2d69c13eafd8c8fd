"""The table in which one says which campaign is meant."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.models.matches import CAMPAIGN, MATCH, SENT, WAY, MatchTable
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.widgets.row_table import Index, RowTable, draw_ground

SHARES = (0.24, 0.25, 0.18, 0.33)
"""Of what the figures leave, for the other columns."""
FIGURE = tokens.NUMBER_WIDTH + tokens.S2


class MatchCells(QStyledItemDelegate):
    """Texts; the campaign as something that can be chosen."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        draw_ground(painter, option, index)
        font = fonts.font(tabular=index.column() >= SENT)
        box: QRect = option.rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        if index.column() == CAMPAIGN:
            box = self._paint_arrow(painter, box)
        painter.setFont(font)
        painter.setPen(QColor(self._color(index)))
        text = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, box: QRect) -> QRect:
        side = tokens.S3
        drawn = icons.pixmap("chevron-down", current().quiet_on_tint, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(box.right() - side, box.center().y() - side // 2 + 1, drawn)
        return box.adjusted(0, 0, -side - tokens.S1, 0)

    def _color(self, index: Index) -> str:
        colors, model = current(), index.model()
        assert isinstance(model, MatchTable)
        match = index.data(MATCH)
        if index.column() in (CAMPAIGN, WAY) and model.needs_choice(match):
            return colors.warn
        return colors.quiet_on_tint if model.is_left_out(match) or index.column() == WAY else colors.text


class MatchTableView(RowTable):
    """``asked`` carries a match for which somebody wants to choose, and what the choice opens below."""

    asked = Signal(object, object)

    def __init__(self, model: MatchTable, parent: QWidget | None = None) -> None:
        super().__init__("", model, parent)
        self.setAccessibleName(self.tr("Campaigns of the report"))
        self.setItemDelegate(MatchCells(self))
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._anchor = QWidget(self.viewport())
        self._anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._on_click)

    def open(self, index: QModelIndex) -> None:
        """Let one choose for a row."""
        if index.isValid():
            cell = self.visualRect(self.model().index(index.row(), CAMPAIGN))
            self._anchor.setGeometry(QRect(QPoint(max(cell.left(), 0), cell.top()), cell.size()))
            self.asked.emit(index.data(MATCH), self._anchor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Figures are as wide as they need, the others share the rest."""
        super().resizeEvent(event)
        rest = self.viewport().width() - FIGURE * (self.model().columnCount() - SENT)
        for column in range(self.model().columnCount()):
            self.setColumnWidth(column, int(rest * SHARES[column]) if column < SENT else FIGURE)

    def _on_click(self, index: QModelIndex) -> None:
        if index.column() == CAMPAIGN:
            self.open(index)
