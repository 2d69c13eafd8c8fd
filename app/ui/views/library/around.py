"""What stands around the table of campaigns: search and filters, cards, what can be done to the selected."""

from msgspec import Struct
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


class Core(Struct, frozen=True, kw_only=True):
    """What is there first. ``lists`` is where keys about campaigns count."""

    view_model: CampaignsViewModel
    model: CampaignTable
    head: ListHead
    lists: QWidget
    chosen: ChosenRows
    thumbnails: Thumbnails
    visit: Visit


class Around(QObject):
    """Made once the first rows are painted, or before if something of it is needed before."""

    def __init__(self, page: QWidget, core: Core, opened: OpenWorkspace, host: Host) -> None:
        super().__init__(page)
        self.grid = CardGrid(core.model, core.thumbnails, page)
        self.acting = ListActions(
            page,
            opened,
            host,
            core.view_model,
            lists=core.lists,
            head=core.head,
            chosen=lambda: core.chosen,
            bar=lambda: self.bar,
        )
        self.finding = Finding(opened, host, core.view_model, core.visit, page)
        self.bar = self.finding.bar
        self.bulk = Bulk(opened, host, core.chosen, self.bar.line, core.lists, page)
        self.renewing = Renewing(opened, host, page)
