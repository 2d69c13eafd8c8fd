"""The table of the recipients page, and how its lines are drawn."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.recipient import Recipient
from app.ui.models.paged import ROW, Index
from app.ui.models.recipients import RecipientTable
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.widgets.row_table import RowTable, draw_ground

FIRST_WIDTHS = (200, 168)
"""At least so wide are identity and name."""
LEAST = 112
"""At least so wide is an attribute's column."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RecipientCells(QStyledItemDelegate):
    """Plain texts: whatever a value holds is drawn as it stands there."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are of one height."""
        return QSize(super().sizeHint(option, index).width(), tokens.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, then the text; a test recipient has a star."""
        painter.save()
        draw_ground(painter, option, index)
        box = option.rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        first = index.column() == 0
        row: Recipient = index.data(ROW)
        if first and row.kept:
            _star(painter, box)
            box.adjust(tokens.ICON + tokens.S1, 0, 0, 0)
        font = fonts.font(weight=tokens.MEDIUM if first else tokens.REGULAR)
        painter.setFont(font)
        painter.setPen(QColor(current().text if index.column() < 2 else current().quiet_on_tint))
        text = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, text)
        painter.restore()


class RecipientTableView(RowTable):
    """``reached`` is emitted when another row is in hand; ``opened`` asks for its details."""

    reached = Signal()
    opened = Signal()

    def __init__(self, model: RecipientTable, parent: QWidget | None = None) -> None:
        super().__init__("", model, parent)
        self.setAccessibleName(self.tr("Recipients"))
        self.setItemDelegate(RecipientCells(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.doubleClicked.connect(self.open)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.reached.emit())
        model.modelReset.connect(self.share_width)
        model.dataChanged.connect(lambda *_: self.reached.emit())

    @property
    def recipients(self) -> RecipientTable:
        """The model."""
        model = self.model()
        assert isinstance(model, RecipientTable)
        return model

    def in_hand(self) -> Recipient | None:
        """The row that the keyboard stands on."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def chosen(self) -> list[Recipient]:
        """The selected recipients, top to bottom; without any, the one in hand."""
        selected = self.selectionModel().selectedRows() or [self.currentIndex()]
        rows = sorted(index.row() for index in selected if index.isValid())
        return [self.recipients.lines[row] for row in rows]

    def choose(self, identity: str) -> None:
        """Select a recipient where it is in the list."""
        for number, row in enumerate(self.recipients.lines):
            if row.identity == identity:
                self.stand_on(number)
                self.scrollTo(self.model().index(number, 0))

    def open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Every column gets what it needs at least, and its share of what is left."""
        count = self.model().columnCount()
        least = [*FIRST_WIDTHS, *[LEAST] * (count - len(FIRST_WIDTHS))]
        spare = max(0, self.viewport().width() - sum(least)) // count
        for number, width in enumerate(least):
            self.setColumnWidth(number, width + spare)


def _star(painter: QPainter, box: QRect) -> None:
    ratio = painter.device().devicePixelRatioF()
    sign = icons.pixmap("star", current().accent, tokens.ICON, ratio)
    painter.drawPixmap(box.left(), box.center().y() - tokens.ICON // 2 + 1, sign)
