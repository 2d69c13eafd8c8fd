"""The table of a package's campaigns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.models.bundle_rows import BundleRows
from app.ui.widgets.row_table import Index, RowTable

SHARES = (0.5, 0.22)
"""Of the width, for name and state; the rest is for what happens."""


class BundleTable(RowTable):
    """``reached`` carries the row in hand."""

    reached = Signal(int)

    def __init__(self, model: BundleRows, parent: QWidget | None = None) -> None:
        super().__init__("", model, parent)
        self.setAccessibleName(self.tr("Campaigns in the package"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("kind", "notes")

    def chosen(self) -> list[int]:
        """The selected rows."""
        return [index.row() for index in self.selectionModel().selectedRows()]

    def currentChanged(self, now: Index, before: Index) -> None:
        """Another row is in hand."""
        super().currentChanged(now, before)
        if now.isValid() and now.row() != before.row():
            self.reached.emit(now.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, int(event.size().width() * share))
