"""The table of a package's campaigns."""

from PySide6.QtWidgets import QWidget

from app.ui.models.bundle_rows import BundleRows
from app.ui.views.exchange.file_rows import FileRows

SHARES = (0.5, 0.22)
"""Of the width, for name and state; the rest is for what happens."""


class BundleTable(FileRows):
    """Several campaigns can be selected."""

    def __init__(self, model: BundleRows, parent: QWidget | None = None) -> None:
        super().__init__(model, SHARES, parent)
        self.setAccessibleName(self.tr("Campaigns in the package"))

    def chosen(self) -> list[int]:
        """The selected rows."""
        return [index.row() for index in self.selectionModel().selectedRows()]
