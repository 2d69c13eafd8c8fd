"""A workspace in memory with results in it, opened as the window opens one."""

from pathlib import Path

from app.bootstrap import Services
from app.domain.message import Message
from app.services.ports import Category, Named, Run
from app.ui.context import OpenWorkspace
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.watch import Watch
from tests.contracts.steps import put
from tests.fakes import FakeWorkspace
from tests.made import campaign, slide, uuid
from tests.ui.fakes import CheckoutResources, MadeUpChoices, MemorySettings, StillClock

SENT, VIEWED, CLICKED = "Total Sent (users)", "Total Viewed (users)", "Total Clicked (users)"
HEAD = f"Campaign ID,Campaign Name,Run Date,{SENT},{VIEWED},{CLICKED}"


def run(number: int, day: str, sent: float, **figures: float) -> Run:
    """What campaign ``number`` came to on a day."""
    return Run(campaign=uuid(number), day=day, figures={SENT: sent, **figures})


RUNS = (
    run(1, "2026-02-01", 1000, **{VIEWED: 500, CLICKED: 50}),
    run(1, "2026-03-01", 1000, **{VIEWED: 400, CLICKED: 30}),
    run(2, "2026-03-02", 400, **{VIEWED: 100}),
    run(3, "2025-03-02", 50),
)


class ResultsBench:
    """``settle`` lets everything that waits be done."""

    def __init__(self, runs: tuple[Run, ...] = RUNS, *, read_only: bool = False) -> None:
        self.workspace = FakeWorkspace()
        with self.workspace.transaction() as transaction:
            transaction.put_label(Named(id="a", name="Shoes"))
            transaction.put_label(Named(id="b", name="Boots"))
            transaction.put_category(Category(id="k", name="News"))
        carousel = Message(slides=(slide("s"),), template="carousel")
        put(
            self.workspace,
            campaign(1, name="Spring", labels=("a", "b"), categories=("k",)),
            campaign(2, name="Twins", labels=("b",)),
            campaign(3, name="Twins", message=carousel),
        )
        with self.workspace.transaction() as transaction:
            transaction.put_runs(runs)
        self.workspace.read_only = read_only
        self.jobs = ManualJobs()
        self.troubles: list[Exception] = []
        self.jobs.trouble.connect(self.troubles.append)
        self.settings = MemorySettings()
        self.services = Services(
            author="Olena", clock=StillClock(), resources=CheckoutResources(), settings=self.settings
        )
        self.opened = OpenWorkspace(
            services=self.services,
            workspace=self.workspace,
            commands=None,
            choices=MadeUpChoices(),
            jobs=self.jobs,
            watch=Watch(self.workspace, self.jobs),
        )
        self.results = self.services.results(self.workspace)

    def settle(self) -> None:
        self.jobs.run_all()

    def sent(self, number: int) -> dict[str, float]:
        """What is known of a campaign, by day."""
        return {each.day: each.figures[SENT] for each in self.workspace.runs(uuid(number))}


def report(folder: Path, *rows: str, head: str = HEAD) -> Path:
    """A report with these rows."""
    path = folder / "stats.csv"
    path.write_text("\n".join((head, *rows)), encoding="utf-8")
    return path
