"""The columns of a table of campaigns: what each is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.sheets.values import Column
from app.ui.theme import tokens
from app.ui.viewmodels.exchange.words import fields
from app.ui.viewmodels.values import shown
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.growing import GrowingRows
from app.ui.widgets.steady import SteadyCombo

WIDTH = tokens.COLOR_WIDTH + tokens.S6 + tokens.S4


class SheetColumnRow(QWidget):
    """A header, a few values, and the choice. ``chosen`` carries a field."""

    chosen = Signal(str)

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        header = shown(column.header) or self.tr("Column without a header")
        self.header = ElidedLabel(header, "label")
        self.samples = ElidedLabel(" · ".join(map(shown, column.samples)), "note")
        self.choice = SteadyCombo(self.tr("{header} becomes").format(header=header), self)
        for field, text in fields().items():
            self.choice.addItem(text, field)
        self.choice.setFixedWidth(WIDTH)
        self.choice.setMaxVisibleItems(self.choice.count())
        self.choice.currentIndexChanged.connect(lambda: self.chosen.emit(self.choice.currentData()))
        self.samples.setVisible(bool(column.samples))
        self._lay_out()
        self.show_column(column)

    def show_column(self, column: Column) -> None:
        """Show what is agreed."""
        self.choice.show_value(column.field)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.header)
        words.addWidget(self.samples)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, tokens.S1, 0, tokens.S1)
        row.setSpacing(tokens.S2)
        row.addLayout(words, 1)
        row.addWidget(self.choice)


class SheetColumns(GrowingRows[SheetColumnRow]):
    """All of them. ``chosen`` carries a column's place and its field."""

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Columns of the file"))
        self._columns: Sequence[Column] = ()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show what is agreed; rows are made when these are other columns than before."""
        known = [each.header for each in self._columns] == [each.header for each in columns]
        self._columns = columns
        if not known:
            self.fill(len(columns), self._made)
        for row, column in zip(self.rows, columns, strict=False):
            row.show_column(column)

    def _made(self, place: int) -> SheetColumnRow:
        row = SheetColumnRow(self._columns[place])
        row.chosen.connect(lambda field: self.chosen.emit(place, field))
        return row
