"""Campaigns as a grid of drawn cards: only the tiles in sight are looked at, however many there are."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from app.services.ports import CampaignRow
from app.ui.models.campaigns import ROW
from app.ui.viewmodels.thumbnails import Thumbnails
from app.ui.views.library.card_tile import CardTile
from app.ui.views.library.tiles import GAP, TILE, Tiles

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
STEPS_A_TILE = 6
"""Notches of the wheel, or arrow clicks of the scroll bar, to a tile's height."""


class CardGrid(QListView):
    """``opened`` carries the campaign's id. Shares model and, where it is told to, selection with the table."""

    opened = Signal(str)

    def __init__(self, model: QAbstractItemModel, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._tiles = Tiles()
        self.setAccessibleName(self.tr("Campaigns"))
        self.setModel(model)
        self.cells = CardTile(thumbnails, self)
        self.setItemDelegate(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self.open)
        thumbnails.arrived.connect(self._on_arrived)

    def open(self, index: QModelIndex) -> None:
        """What Enter and a double click do."""
        row: CampaignRow | None = index.data(ROW) if index.isValid() else None
        if row is not None:
            self.opened.emit(row.id)

    def in_sight(self) -> range:
        """The numbers of the rows whose tiles are in sight."""
        top = self.verticalOffset()
        return self._placed().within(top, top + self.viewport().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are left to the search field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Left to the search field, which knows the rows that aren't loaded."""

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return self._placed().rect(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        number = self._placed().at(point + QPoint(0, self.verticalOffset()))
        return QModelIndex() if number is None else self.model().index(number, 0)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = Hint.EnsureVisible) -> None:
        """Brings a tile into sight, with the gap around it."""
        if not index.isValid():
            return
        rect = self._placed().rect(index.row()).adjusted(0, -GAP, 0, GAP)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        above, below = rect.top(), rect.bottom() + 1 - height
        if hint == Hint.PositionAtTop:
            bar.setValue(above)
        elif hint == Hint.PositionAtBottom:
            bar.setValue(below)
        elif hint == Hint.PositionAtCenter:
            bar.setValue((above + below) // 2)
        elif bar.value() > above:
            bar.setValue(above)
        elif bar.value() < below:
            bar.setValue(below)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Left and right along the line and on, up and down in the column, pages by what is in sight."""
        tiles = self._placed()
        if not tiles.count:
            return QModelIndex()
        now = self.currentIndex().row()
        if now < 0:
            return self.model().index(0, 0)
        page = max(1, self.viewport().height() // (TILE.height() + GAP)) * tiles.columns
        steps = {
            Cursor.MoveLeft: -1,
            Cursor.MovePrevious: -1,
            Cursor.MoveRight: 1,
            Cursor.MoveNext: 1,
            Cursor.MoveUp: -tiles.columns,
            Cursor.MoveDown: tiles.columns,
            Cursor.MovePageUp: -page,
            Cursor.MovePageDown: page,
            Cursor.MoveHome: -now,
            Cursor.MoveEnd: tiles.count - 1 - now,
        }
        return self.model().index(_moved(now, steps[action], tiles), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """From the tile at one corner to the tile at the other, as one reads."""
        offset = QPoint(0, self.verticalOffset())
        ends = [self._placed().near(corner + offset) for corner in (rect.topLeft(), rect.bottomRight())]
        first, last = (
            min((end for end in ends if end is not None), default=None),
            max((end for end in ends if end is not None), default=None),
        )
        if first is None or last is None:
            return
        model = self.model()
        chosen = QItemSelection(model.index(first, 0), model.index(last, model.columnCount() - 1))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Everything: what is in sight is cheap to paint, what is selected may be a million rows."""
        return QRegion(self.viewport().rect())

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def doItemsLayout(self) -> None:
        """Nothing is laid out beforehand."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """The scroll bar's range is the whole list's."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep((TILE.height() + GAP) // STEPS_A_TILE)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._placed().height - height))

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self.scheduleDelayedItemsLayout()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)
        self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """What is in sight is painted again."""
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the tile at the top in sight, though it may stand elsewhere now."""
        before, top = Tiles(self.model().rowCount(), event.oldSize().width()), self.verticalOffset()
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        if self._placed().columns != before.columns and top:
            self.scrollTo(self.model().index(before.within(top, top).start, 0), Hint.PositionAtTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tiles in sight. Their pictures are asked for from the last to the first, so that the first come first."""
        rows, model, delegate = self.in_sight(), self.model(), self.itemDelegate()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        painter = QPainter(self.viewport())
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())) if self.underMouse() else QModelIndex()
        for number in rows:
            index = model.index(number, 0)
            option.rect = self.visualRect(index)
            option.state = self._state(number, hovered=under.row() == number)
            if option.rect.intersects(event.rect()):
                delegate.paint(painter, option, index)
        painter.end()
        self._ask(rows)

    def _state(self, number: int, *, hovered: bool) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isRowSelected(number, QModelIndex()):
            state |= QStyle.StateFlag.State_Selected
        if hovered:
            state |= QStyle.StateFlag.State_MouseOver
        if self.hasFocus() and self.currentIndex().row() == number:
            state |= QStyle.StateFlag.State_HasFocus
        return state

    def _ask(self, rows: range) -> None:
        model = self.model()
        found: list[CampaignRow | None] = [model.index(number, 0).data(ROW) for number in rows]
        there = [row for row in found if row is not None]
        self._thumbnails.keep({row.id for row in there}, "large")
        for row in reversed(there):
            self._thumbnails.picture(row, "large")

    def _placed(self) -> Tiles:
        self._tiles.count = self.model().rowCount()
        self._tiles.width = self.viewport().width()
        return self._tiles

    def _on_arrived(self, campaign: str) -> None:
        if self.isVisible():
            self.viewport().update()


def _moved(now: int, step: int, tiles: Tiles) -> int:
    """Where a step leads: up and down stay in the column, or stop; below the last full line the last tile is taken."""
    there = now + step
    if 0 <= there < tiles.count:
        return there
    if abs(step) < tiles.columns or there < 0:
        return now if abs(step) <= tiles.columns else now % tiles.columns
    last_line = (tiles.count - 1) // tiles.columns
    return now if now // tiles.columns == last_line else tiles.count - 1
