"""A table of remarks about rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.models.row_notes import RowNotes
from app.ui.widgets.row_table import RowTable

LINE = 48
"""Room for two lines of text."""
SHARES = (0.1, 0.2, 0.35, 0.35)


class NoteTable(RowTable):
    """Columns share the width."""

    def __init__(self, model: RowNotes, parent: QWidget | None = None) -> None:
        super().__init__("", model, parent)
        self.setAccessibleName(self.tr("Rows that need a look"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("kind", "notes")
        self.setWordWrap(True)
        self.verticalHeader().setDefaultSectionSize(LINE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in enumerate(SHARES[:-1]):
            self.setColumnWidth(column, int(event.size().width() * share))
