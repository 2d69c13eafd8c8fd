"""What stands around the table of campaigns: search and filters, cards, what can be done to the selected."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.context import Host, OpenWorkspace
from app.ui.views.library.bulk import Bulk
from app.ui.views.library.card_grid import CardGrid
from app.ui.views.library.finding import Finding
from app.ui.views.library.list_actions import ListActions
from app.ui.views.library.renewing import Renewing

if TYPE_CHECKING:
    from app.ui.views.campaigns import CampaignsPage


class Around(QObject):
    """Made once the first rows are painted, or before if something of it is needed before."""

    def __init__(self, page: "CampaignsPage", opened: OpenWorkspace, host: Host) -> None:
        super().__init__(page)
        view_model, chosen = page.view_model, page.selected()
        self.grid = CardGrid(page.model, page.thumbnails, page)
        self.acting = ListActions(
            page,
            opened,
            host,
            view_model,
            lists=page.lists,
            head=page.head,
            chosen=page.selected,
            bar=lambda: self.bar,
        )
        self.finding = Finding(opened, host, view_model, page.visit, page)
        self.bar = self.finding.bar
        self.bulk = Bulk(opened, host, chosen, self.bar.line, page.lists, page)
        self.renewing = Renewing(opened, host, page)
