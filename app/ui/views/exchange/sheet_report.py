"""What becomes of each row of a table, in a table of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.services.sheets.values import Drafted
from app.ui.models.sheet_rows import SheetRows
from app.ui.theme import tokens
from app.ui.views.exchange.file_rows import FileRows
from app.ui.widgets.look import label

SHARES = (0.08, 0.37)
HEIGHT = 5 * tokens.ROW_HEIGHT


class SheetReport(QWidget):
    """``reached`` carries the place of the row in hand."""

    reached = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = label("", "strong")
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.counts.setWordWrap(True)
        self.narrow = QCheckBox(self.tr("Only rows that need a look"))
        self.model = SheetRows()
        self.model.setParent(self)
        self.table = FileRows(self.model, SHARES)
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.table.setSelectionMode(FileRows.SelectionMode.SingleSelection)
        self.table.setMinimumHeight(HEIGHT)
        self.table.reached.connect(lambda line: self.reached.emit(self.model.place(line)))
        self.narrow.toggled.connect(self._narrow)
        head = QHBoxLayout()
        head.addWidget(self.counts, 1)
        head.addWidget(self.narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)

    def show_rows(self, rows: Sequence[Drafted], in_hand: int) -> None:
        """Show what becomes of these."""
        self.model.show_rows(rows)
        needing = any(row.campaign is None or row.notes for row in rows)
        self.narrow.setEnabled(needing or self.narrow.isChecked())
        self._stand_on(in_hand)

    def _narrow(self, on: bool) -> None:
        self.model.narrow(on)
        if self.model.rowCount():
            self.table.stand_on(0)

    def _stand_on(self, place: int) -> None:
        line = self.model.line(place)
        if line >= 0:
            self.table.stand_on(line)
