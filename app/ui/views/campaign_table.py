"""The table of the campaigns page."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.services.ports import CampaignRow
from app.ui.models.campaigns import COLUMNS, ROW, CampaignTable
from app.ui.views.campaign_cells import CampaignCells
from app.ui.widgets.row_table import RowTable

SHARES = {"name": 0.34, "template": 0.17, "status": 0.13, "labels": 0.24, "changed": 0.12}
"""How the columns share the width."""


class CampaignTableView(RowTable):
    """``opened`` carries the campaign's id."""

    opened = Signal(str)

    def __init__(self, model: CampaignTable, parent: QWidget | None = None) -> None:
        super().__init__("", model, parent)
        self.setAccessibleName(self.tr("Campaigns"))
        self.setItemDelegate(CampaignCells(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self.open)

    def chosen(self) -> list[CampaignRow]:
        """The selected campaigns, top to bottom; without any, the one that the keyboard stands on."""
        selected = self.selectionModel().selectedRows() or [self.currentIndex()]
        rows = sorted(index.row() for index in selected if index.isValid())
        return [self.model().index(row, 0).data(ROW) for row in rows]

    def choose(self, campaign: str) -> None:
        """Select a campaign, where it is in the list."""
        for number, row in enumerate(self.campaigns.lines):
            if row.id == campaign:
                self.selectRow(number)
                self.scrollTo(self.model().index(number, 0))

    @property
    def campaigns(self) -> CampaignTable:
        """The model."""
        model = self.model()
        assert isinstance(model, CampaignTable)
        return model

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        room = event.size().width()
        for number, name in enumerate(COLUMNS[:-1]):
            self.setColumnWidth(number, int(room * SHARES[name]))

    def open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ROW).id)
