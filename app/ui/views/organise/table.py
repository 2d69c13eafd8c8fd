"""The list of a tab: names that are typed anew in their row, counts that lead to the campaigns, mends at the row."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.ui.models.organised import OrganiseTable
from app.ui.models.paged import ROW
from app.ui.theme import tokens
from app.ui.viewmodels.organise.lines import Line
from app.ui.views.organise.cells import OrganiseCells
from app.ui.widgets.row_table import RowTable

WIDTHS = {"campaigns": 112, "subscribers": 112, "fix": 56}
"""Columns of a known length; the others share what is left."""
SHARES = {"name": 2, "about": 3, "trouble": 3}
Trigger = QAbstractItemView.EditTrigger


class OrganiseView(RowTable):
    """``labels``: a dot in the label's colour stands before the name, and the counts lead to the campaigns.
    ``reached``: other rows are chosen. ``campaigns_wanted`` and ``fix_wanted`` carry the key of the row."""

    reached = Signal()
    campaigns_wanted = Signal(str)
    fix_wanted = Signal(str)

    def __init__(
        self, name: str, columns: Sequence[str], parent: QWidget | None = None, *, labels: bool = False
    ) -> None:
        super().__init__(name, OrganiseTable(columns), parent)
        self.table.setParent(self)
        self._labels = labels
        self.setItemDelegate(OrganiseCells(self, labels=labels))
        self.setEditTriggers(Trigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().selectionChanged.connect(lambda *_: self.reached.emit())
        self.share_width()

    @property
    def table(self) -> OrganiseTable:
        """The model."""
        model = self.model()
        assert isinstance(model, OrganiseTable)
        return model

    def let_move(self) -> None:
        """Rows can be dragged to another place, one at a time."""
        self.table.movable = True
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; what is chosen stays chosen, and where it went, its neighbour is."""
        place = self.currentIndex().row()
        if self.table.lines:
            self.table.refresh(lines, more=False)
        else:
            self.table.replace(lines, more=False)
        if lines and not self.selectionModel().hasSelection():
            self.stand_on(min(max(place, 0), len(lines) - 1))

    def chosen(self) -> list[Line]:
        """The selected rows, top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.table.lines[row] for row in rows]

    def choose(self, key: str) -> bool:
        """Select that one where it is shown."""
        row = self.table.row_of(key)
        if row >= 0:
            self.stand_on(row)
            self.scrollTo(self.table.index(row, 0))
        return row >= 0

    def rename(self) -> None:
        """Type the name of the row in hand anew, in its place."""
        self.open(self.currentIndex())

    def open(self, index: QModelIndex) -> None:
        name = index.siblingAtColumn(self.table.columns.index("name"))
        if name.isValid() and self.table.writable and self.state() != QAbstractItemView.State.EditingState:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(name, chosen)
            self.edit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Counts get what they need, words the rest."""
        columns = self.table.columns
        spare = self.viewport().width() - sum(WIDTHS.get(column, 0) for column in columns)
        shares = sum(SHARES.get(column, 0) for column in columns)
        for number, column in enumerate(columns):
            self.setColumnWidth(number, WIDTHS.get(column) or max(tokens.S6, spare * SHARES[column] // shares))

    def _on_clicked(self, index: QModelIndex) -> None:
        line: Line = index.data(ROW)
        column = self.table.columns[index.column()]
        if column == "campaigns" and line.campaigns and self._labels:
            self.campaigns_wanted.emit(line.key)
        elif column == "fix" and line.fix and self.table.writable:
            self.fix_wanted.emit(line.key)
