"""What stands around the table of campaigns: search and filters, cards, what can be done to the selected."""

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.context import Host, OpenWorkspace
from app.ui.models.campaigns import CampaignTable
from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.thumbnails import Thumbnails
from app.ui.viewmodels.visits import Visit
from app.ui.views.chosen_rows import ChosenRows
from app.ui.views.library.bulk import Bulk
from app.ui.views.library.card_grid import CardGrid
from app.ui.views.library.finding import Finding
from app.ui.views.library.list_actions import ListActions
from app.ui.views.library.renewing import Renewing
from app.ui.views.list_head import ListHead
from app.ui.views.page import Page


class ListPage(Protocol):
    """The page that the list is on."""

    view_model: CampaignsViewModel
    model: CampaignTable
    thumbnails: Thumbnails
    lists: QWidget
    head: ListHead
    visit: Visit

    def selected(self) -> ChosenRows:
        """The selected campaigns, over all pages."""
        ...


class Around(QObject):
    """Made once the first rows are painted, or before if something of it is needed before. ``widget`` is the page as
    their parent."""

    def __init__(self, page: ListPage, widget: Page, opened: OpenWorkspace, host: Host) -> None:
        super().__init__(widget)
        view_model, chosen = page.view_model, page.selected()
        self.grid = CardGrid(page.model, page.thumbnails, widget)
        self.acting = ListActions(
            widget,
            opened,
            host,
            view_model,
            lists=page.lists,
            head=page.head,
            chosen=page.selected,
            bar=lambda: self.bar,
        )
        self.finding = Finding(opened, host, view_model, page.visit, widget)
        self.bar = self.finding.bar
        self.bulk = Bulk(opened, host, chosen, self.bar.line, page.lists, widget)
        self.renewing = Renewing(opened, host, widget)
