"""The list of campaigns in the real window, over the real services and a workspace in memory."""

from app.bootstrap import Services
from app.domain.message import Message, Slide, Text
from app.services.editing import Editing
from app.services.ports import LABELS, Category, ListQuery, Named
from app.ui.context import OpenWorkspace
from app.ui.jobs import ManualJobs
from app.ui.main_window import MainWindow
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.watch import Watch
from app.ui.views.campaigns import CampaignsPage
from app.ui.wiring import ServiceCommands
from tests.fakes import FakeWorkspace
from tests.made import campaign, uuid
from tests.ui.fakes import CheckoutResources, MadeUpChoices, MemorySettings, StillClock

ONE, TWO, THREE, FOUR = (uuid(number) for number in range(1, 5))
NAMES = {ONE: "One", TWO: "Two", THREE: "Three", FOUR: "Four"}
BODY = Message(slides=(Slide(id="s1", body=Text(text="CODE99 until 31.12.2026")),))


class LibraryBench:
    """Four campaigns (the fourth is in the archive), two labels, two subscriptions. ``settle`` lets everything that
    waits be done."""

    def __init__(self, window: MainWindow) -> None:
        self.workspace = FakeWorkspace()
        self.jobs = ManualJobs()
        self.troubles: list[Exception] = []
        self.jobs.trouble.connect(self.troubles.append)
        self.services = Services(
            author="Olena", clock=StillClock(), resources=CheckoutResources(), settings=MemorySettings()
        )
        self.window = window
        self._fill()
        self.opened = OpenWorkspace(
            services=self.services,
            workspace=self.workspace,
            commands=ServiceCommands(self.services, self.workspace),
            choices=MadeUpChoices(),
            jobs=self.jobs,
            watch=Watch(self.workspace, self.jobs, window),
        )
        window.navigation.attach(self.opened)
        window.show_page("campaigns")
        page = window.navigation.current
        assert isinstance(page, CampaignsPage)
        self.page = page
        page.complete()
        self.page.thumbnails.picture = lambda row, size: None  # type: ignore[method-assign]
        self.page.table.cells.thumbnails = lambda row: None
        window.show()
        self.settle()

    @property
    def editing(self) -> Editing:
        return self.services.editing(self.workspace)

    @property
    def told(self) -> str:
        return self.window.toast.text.text()

    def settle(self) -> None:
        self.jobs.run_all()

    def select(self, *campaigns: str) -> None:
        """Have just these selected."""
        selection = self.page.table.selectionModel()
        selection.clearSelection()
        flags = selection.SelectionFlag
        for number, row in enumerate(self.page.model.lines):
            if row.id in campaigns:
                selection.select(self.page.model.index(number, 0), flags.Select | flags.Rows)
        assert self.page.selected().count == len(campaigns)

    def trigger(self, action: str) -> None:
        """Do what a menu does, and let it be done."""
        assert self.window.commands[action].isEnabled(), action
        self.window.commands[action].trigger()
        self.settle()

    def show(self, shelf: str) -> None:
        """Look at the archive, the bin or (with "") neither."""
        self.page.finding.put(Filter(shelf=shelf))  # type: ignore[arg-type]
        self.settle()

    def ids(self, **query: object) -> set[str]:
        """Who answers a question to the workspace."""
        return {row.id for row in self.workspace.rows(ListQuery(**query))}  # type: ignore[arg-type]

    def labels(self, campaign: str) -> tuple[str, ...]:
        """The names of its labels."""
        every = self.workspace.rows(ListQuery(archived=None, bin=None))
        return next(row.labels for row in every if row.id == campaign)

    def subscriptions(self, campaign: str) -> tuple[str, ...]:
        """The names of its subscriptions."""
        every = self.workspace.rows(ListQuery(archived=None, bin=None))
        return next(row.categories for row in every if row.id == campaign)

    def label_id(self, name: str) -> str:
        found = self.workspace.named(LABELS, name)
        assert found
        return found

    def _fill(self) -> None:
        with self.workspace.transaction() as transaction:
            for id, name in (("a", "Spring"), ("b", "Summer")):
                transaction.put_label(Named(id=id, name=name))
            for id, name in (("c", "News"), ("d", "Offers")):
                transaction.put_category(Category(id=id, name=name))
        self.editing.create(
            [
                campaign(1, name="One", labels=("a",), categories=("c",), message=BODY),
                campaign(2, name="Two", labels=("a", "b"), categories=("c", "d")),
                campaign(3, name="Three", categories=("c",)),
                campaign(4, name="Four", archived=True),
            ],
            origin="cli",
        )
