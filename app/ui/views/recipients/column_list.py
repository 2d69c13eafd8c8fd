"""All columns of a file, a row each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.people.values import Column, Seen
from app.ui.views.recipients.column_row import ColumnRow
from app.ui.views.recipients.heads import Heads
from app.ui.widgets.growing import GrowingRows


class ColumnList(GrowingRows[ColumnRow]):
    """``chosen`` and ``kind_chosen`` carry a column's place and what was chosen for it."""

    chosen = Signal(int, str)
    kind_chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Columns of the file"))
        self.set_heads(Heads(self.tr("Column"), (self.tr("Becomes"), self.tr("Holds"))))
        self._mapping: Sequence[Column] = ()

    def show_columns(self, columns: Sequence[Seen], mapping: Sequence[Column]) -> None:
        """Make a row for each column."""
        self._mapping = mapping

        def make(place: int) -> ColumnRow:
            row = ColumnRow(columns[place])
            row.show_column(self._mapping[place])
            row.chosen.connect(lambda choice: self.chosen.emit(place, choice))
            row.kind_chosen.connect(lambda kind: self.kind_chosen.emit(place, kind))
            return row

        self.fill(len(columns), make)

    def show_mapping(self, mapping: Sequence[Column]) -> None:
        """Show what is agreed now."""
        self._mapping = mapping
        for row, column in zip(self.rows, mapping, strict=False):
            row.show_column(column)
