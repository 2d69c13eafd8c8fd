"""A workspace in memory beside packages and tables, opened as the window opens one."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from app.bootstrap import Services
from app.domain.campaign import Campaign
from app.services.packages.differing import differing
from app.ui.context import OpenWorkspace
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.exchange.cards import Cards
from app.ui.viewmodels.exchange.export import ExportModel
from app.ui.viewmodels.exchange.package import PackageModel
from app.ui.viewmodels.exchange.sheet import SheetModel
from app.ui.viewmodels.watch import Watch
from app.ui.wiring import ServiceCommands
from tests.fakes import FakeWorkspace
from tests.made import uuid
from tests.services.media_fakes import Net, Tools
from tests.services.packages.made import fill, package, pictured
from tests.ui.fakes import CheckoutResources, MadeUpChoices, MemorySettings, StillClock

LATER, LATEST = "2026-03-02T08:00:00.000Z", "2026-03-03T08:00:00.000Z"
CSV = "Title,Message,Picture,Kept for\nOne,Text,,2\nTwo,More,no address,3\n,,,4\nThree,,https://example.com/p.png,5\n"
NEW, SAME, CHANGED, CLASHING = uuid(1), uuid(2), uuid(3), uuid(4)


class ExchangeBench:
    """``settle`` lets everything that waits be done; ``drawn`` are the campaigns that were drawn."""

    def __init__(self, folder: Path, *campaigns: Campaign) -> None:
        self.folder = folder
        self.workspace = FakeWorkspace()
        if campaigns:
            fill(self.workspace, *campaigns)
        self.jobs = ManualJobs()
        self.troubles: list[Exception] = []
        self.jobs.trouble.connect(self.troubles.append)
        self.drawn: list[str] = []
        self.services = Services(
            author="Olena",
            clock=StillClock(),
            resources=CheckoutResources(),
            settings=MemorySettings(),
            pictures=Tools(),
            fetcher=Net(),
        )
        self.opened = OpenWorkspace(
            services=self.services,
            workspace=self.workspace,
            commands=ServiceCommands(self.services, self.workspace),
            choices=MadeUpChoices(),
            jobs=self.jobs,
            watch=Watch(self.workspace, self.jobs),
        )

    def bundle(self, path: Path) -> PackageModel:
        """A model of the package at ``path``."""
        bundles = self.services.bundles(self.workspace)
        return PackageModel(bundles, lambda plan, of: differing(self.workspace, plan, of.names), path, self.jobs)

    def sheet(self, text: str = CSV) -> SheetModel:
        """A model of a table with that text."""
        return SheetModel(self.services.sheets(self.workspace), self.table(text), self.jobs)

    def export(self, form: str, *campaigns: str) -> ExportModel:
        """A model of an export."""
        exporting = self.services.exporting(self.workspace)
        return ExportModel(exporting, form, campaigns, self.folder / "out", self.jobs)

    def table(self, text: str = CSV) -> Path:
        path = self.folder / "campaigns.csv"
        path.write_text(text, encoding="utf-8")
        return path

    def cards(self, *_: object) -> Cards:
        """Cards that are drawn as grey boxes."""
        return Cards(self.jobs, self._draw)

    def _draw(self, campaign: Campaign, box: QSize) -> QImage | None:
        self.drawn.append(campaign.name)
        image = QImage(box, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.gray)
        return image

    def settle(self) -> None:
        self.jobs.run_all()

    @property
    def names(self) -> dict[str, str]:
        """What the campaigns here are called, by id."""
        stored = (self.workspace.get(row) for row in (NEW, SAME, CHANGED, CLASHING))
        return {each.campaign.id: each.campaign.name for each in stored if each is not None}


def four(folder: Path) -> tuple[ExchangeBench, Path]:
    """A bench, and a package with a campaign in each state."""
    path = package(
        folder / "Spring.galleypack",
        pictured(1, name="New"),
        pictured(2, name="Same"),
        pictured(3, name="Changed", changed=LATER),
        pictured(4, name="Clashing", changed=LATER),
    )
    here = (
        pictured(2, name="Same"),
        pictured(3, name="Mine"),
        pictured(4, name="Mine, later", changed=LATEST),
    )
    return ExchangeBench(folder, *here), path
