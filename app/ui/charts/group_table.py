"""The table of results: a line a group, numbers on the right, sorted by any column."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.models.result_groups import COLUMNS, LINE, GroupTable
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.results import words
from app.ui.widgets.row_table import Index, RowTable, draw_ground
from app.ui.widgets.sort_header import SortHeader

LEAST, NARROW, NAME_LEAST = 96, 88, 104
"""Widths: of figures on a page of their own, of figures beside other things, of names."""
ROW = tokens.CONTROL_HEIGHT


class Figures(QStyledItemDelegate):
    """Texts on a row's ground; unknown figures are quiet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        draw_ground(painter, option, index)
        box = option.rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        font = fonts.font(tabular=bool(index.column()))
        painter.setFont(font)
        text = index.data()
        painter.setPen(QColor(self._color(text, leads=not index.column() and getattr(option.widget, "leads", False))))
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(box, side, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width()))
        painter.restore()

    def _color(self, text: str, *, leads: bool) -> str:
        colors = current()
        if text == words.UNKNOWN:
            return colors.quiet_on_tint
        return colors.accent if leads else colors.text


class GroupTableView(RowTable):
    """``opened`` carries the key of a line. ``leads``: a click on a name opens its line. ``hidden`` are columns that
    are left out, where there is little room."""

    opened = Signal(str)

    def __init__(
        self,
        name: str,
        model: GroupTable,
        parent: QWidget | None = None,
        *,
        leads: bool = False,
        hidden: Collection[str] = (),
    ) -> None:
        super().__init__(name, model, parent)
        self.groups = model
        self.leads = leads
        self._least = NARROW if hidden else LEAST
        self.head = SortHeader(NARROW, self)
        self.setHorizontalHeader(self.head)
        self.head.setStretchLastSection(False)
        self.setItemDelegate(Figures(self))
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.head.sectionClicked.connect(self.sort)
        self.clicked.connect(lambda index: self._on_click(index, named=True))
        self.doubleClicked.connect(lambda index: self._on_click(index, named=False))
        self.actions_by_column = [self._sort_action(column) for column in range(len(COLUMNS))]
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        model.modelReset.connect(self._show_order)
        for column in hidden:
            self.setColumnHidden(COLUMNS.index(column), True)

    def sort(self, column: int) -> None:
        """Sort by a column: names from A, figures from the highest; again, the other way round."""
        model = self.groups
        rising = not model.rising if model.column == column else column == 0
        kept = self.currentIndex().data(LINE)
        model.arrange(column, rising=rising)
        if kept in model.lines:
            self.stand_on(model.lines.index(kept))

    def open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(LINE).key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width; the names get twice as much."""
        super().resizeEvent(event)
        figures = [column for column in range(1, len(COLUMNS)) if not self.isColumnHidden(column)]
        room = self.viewport().width()
        each = max(self._least, min(room // (len(figures) + 2), tokens.KIND_WIDTH))
        for column in figures:
            self.setColumnWidth(column, each)
        self.setColumnWidth(0, max(NAME_LEAST, room - each * len(figures)))

    def _on_click(self, index: QModelIndex, *, named: bool) -> None:
        if self.leads and (index.column() == 0) == named:
            self.open(index)

    def _show_order(self) -> None:
        self.head.show_order(self.groups.column, rising=self.groups.rising)
        for column, action in enumerate(self.actions_by_column):
            action.setText(self.tr("Sort by: {column}").format(column=self._heading(column)))

    def _sort_action(self, column: int) -> QAction:
        action = QAction(self._heading(column), self)
        action.triggered.connect(lambda: self.sort(column))
        self.addAction(action)
        return action

    def _heading(self, column: int) -> str:
        return str(self.groups.headerData(column, Qt.Orientation.Horizontal))
