"""A table whose rows are the things: no grid, one ring around the row in hand, letters left to the search field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.theme import tokens
from app.ui.theme.current import current

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
TOLD = 1_000
"""Rows selected at once that assistive technology is told of one by one."""


def ground(role: QPalette.ColorRole = QPalette.ColorRole.Base) -> QWidget:
    """A viewport as Qt makes it. Asked for one that Qt has made, PySide makes the types of all widgets there are, to
    find out which it is: 22 ms."""
    made = QWidget()
    made.setObjectName("qt_scrollarea_viewport")
    made.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    made.setBackgroundRole(role)
    made.setAutoFillBackground(True)
    return made


class RowTable(QTableView):
    """Its kinds say what *open* does."""

    def __init__(self, name: str, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(ground())
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers()
        self.hovered = -1
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters don't jump about, the search field is for that."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def stand_on(self, row: int) -> None:
        """Select that row alone, whatever keys are held meanwhile."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flags)

    def open(self, index: QModelIndex) -> None:
        """What Enter does with the row in hand."""

    def keyboardSearch(self, search: str) -> None:
        """Left to the search field, which knows the rows that aren't loaded."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, then the focus ring around the one that the keyboard stands on."""
        self.paint_rows(event)
        if self.hasFocus() and self.currentIndex().isValid():
            edge = tokens.FOCUS_WIDTH / 2
            top = self.rowViewportPosition(self.currentIndex().row())
            row = QRectF(0, top, self.viewport().width(), self.verticalHeader().defaultSectionSize())
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), tokens.FOCUS_WIDTH))
            painter.drawRoundedRect(row.adjusted(edge, edge, -edge, -edge), tokens.S1, tokens.S1)
            painter.end()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Told to assistive technology, except of so many rows that naming each cell would take seconds."""
        if sum(each.height() for part in (selected, deselected) for each in part.toList()) > TOLD:
            QAbstractItemView.selectionChanged(self, selected, deselected)
        else:
            super().selectionChanged(selected, deselected)

    def paint_rows(self, event: QPaintEvent) -> None:
        """Every cell by its delegate; kinds with very many cells paint whole rows."""
        super().paintEvent(event)

    def currentChanged(self, now: Index, before: Index) -> None:
        """The ring goes around the whole row."""
        super().currentChanged(now, before)
        for row in {now.row(), before.row()}:
            for column in range(self.model().columnCount()):
                self.update(self.model().index(row, column))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        self.hovered = row
        self.viewport().update()

    def _set_up_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setStretchLastSection(True)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setFixedHeight(tokens.CONTROL_HEIGHT)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(tokens.ROW_HEIGHT)
        down.hide()


def draw_ground(painter: QPainter, option: "QStyleOptionViewItem", index: Index) -> None:
    """A row's ground: chosen, under the pointer, or none."""
    from PySide6.QtWidgets import QStyle  # all of its enums take 9 ms, and not every table needs them

    colors = current()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colors.selected(colors.surface)))
    elif getattr(option.widget, "hovered", -1) == index.row():
        painter.fillRect(option.rect, QColor(colors.hover(colors.surface)))
