"""What tables of a file's rows have in common: who looks on hears of the row in hand, and columns share the width."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.row_table import Index, RowTable


class FileRows(RowTable):
    """``reached`` carries the row in hand. ``shares`` of the width belong to the first columns."""

    reached = Signal(int)

    def __init__(self, model: QAbstractItemModel, shares: tuple[float, ...], parent: QWidget | None = None) -> None:
        super().__init__("", model, parent)
        self._shares = shares
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("kind", "notes")

    def currentChanged(self, now: Index, before: Index) -> None:
        """Another row is in hand."""
        super().currentChanged(now, before)
        if now.isValid() and now.row() != before.row():
            self.reached.emit(now.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, int(event.size().width() * share))
