"""Personal fields to choose from: what each is called, a value that somebody has, and what kind of value it is."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.spelling.base import Offer
from app.ui.viewmodels.spelling.words import KINDS, said

Index = QModelIndex | QPersistentModelIndex
OFFER = Qt.ItemDataRole.UserRole
ROW = 32
MOST_ROWS = 7
KIND_ROOM = 72
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: MOST_ROWS, Qt.Key.Key_PageUp: -MOST_ROWS}


def spoken(offer: Offer) -> str:
    """A field for somebody who listens."""
    return ", ".join(filter(None, (offer.words, offer.sample, said(KINDS[offer.kind]))))


class Offers(QAbstractListModel):
    """The fields as a Qt model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(offer)
        if role == Qt.ItemDataRole.ToolTipRole:
            return offer.tag
        return offer if role == OFFER else None

    def show(self, offers: Sequence[Offer]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()


class Cells(QStyledItemDelegate):
    """The name, the value in a quieter colour, the kind at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors, rect = current(), QRect(option.rect)
        offer: Offer = index.data(OFFER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colors.selected(colors.raised)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect, tokens.RADIUS, tokens.RADIUS)
        inner = rect.adjusted(tokens.S2, 0, -tokens.S2, 0)
        name_room = inner.width() * 2 // 5
        name = QRect(inner.topLeft(), QSize(name_room, inner.height()))
        _write(painter, name, offer.words, fonts.font(weight=tokens.MEDIUM), colors.text)
        small = fonts.font(tokens.TEXT_SMALL)
        sample = inner.adjusted(name_room + tokens.S2, 0, -KIND_ROOM, 0)
        _write(painter, sample, offer.sample, small, colors.quiet_on_tint)
        kind = QRect(inner.right() - KIND_ROOM, inner.top(), KIND_ROOM, inner.height())
        _write(painter, kind, said(KINDS[offer.kind]), small, colors.quiet_on_tint, Qt.AlignmentFlag.AlignRight)
        painter.restore()


class FieldList(QListView):
    """Chosen from by the mouse, or by the keys that others hand on: it never takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = Offers(self)
        self.setProperty("kind", "fields")
        self.setModel(self.fields)
        self.setItemDelegate(Cells(self))
        self.setAccessibleName(self.tr("Personal fields"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def chosen(self) -> Offer | None:
        """The field in hand."""
        return self.currentIndex().data(OFFER) if self.currentIndex().isValid() else None

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these; the one in hand stays in hand, unless it was just the first."""
        kept = self.chosen if self.currentIndex().row() > 0 else None
        self.fields.show(offers)
        self.setFixedHeight(max(1, min(len(offers), MOST_ROWS)) * ROW)
        self._take(next((row for row, offer in enumerate(offers) if kept and offer.place == kept.place), 0))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What the pointer moves to is in hand; what rolls under a pointer at rest is not."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.setCurrentIndex(index)

    def step(self, key: Qt.Key) -> bool:
        """Move by a key; whether it is one that moves."""
        steps, last = STEPS.get(key), len(self.fields.offers) - 1
        if steps is None or last < 0:
            return False
        row = self.currentIndex().row() + steps
        self._take(row % (last + 1) if abs(steps) == 1 else max(0, min(last, row)))
        return True

    def _take(self, row: int) -> None:
        self.setCurrentIndex(self.fields.index(row, 0))


def _write(
    painter: QPainter,
    box: QRect,
    text: str,
    font: QFont,
    color: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    line = " ".join(text.split())
    shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
