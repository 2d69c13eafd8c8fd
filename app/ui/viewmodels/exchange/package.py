"""A package on its way in: what it would do, what is chosen for each campaign, and carrying that out."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.services.packages.bundles import Bundles
from app.services.packages.values import BundlePlan, CampaignPlan, Choice, NamePlan, State, Taken
from app.services.ports import NameKind
from app.services.versions.comparing import Difference
from app.ui.jobs import Runner
from app.ui.viewmodels.exchange.steps import StepsModel

Differing = Callable[[CampaignPlan, BundlePlan], tuple[Difference, ...]]
"""In what a campaign differs from the one here; may be slow."""
ORDER: tuple[State, ...] = ("clashing", "changed", "new", "same")
COMING: tuple[Choice, ...] = ("theirs", "both")
"""With these a campaign comes in."""


class PackageModel(StepsModel):
    """``plan`` is there from step "asking" on, ``taken`` at the end. ``rows`` are its campaigns, what has to be decided
    first; ``row`` is the one in hand, by its place among them, and ``differences`` are its own, None while they are
    being found."""

    choices_changed = Signal()
    row_changed = Signal()
    compared = Signal()

    def __init__(
        self, bundles: Bundles, differing: Differing, path: Path, jobs: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._bundles = bundles
        self._differing = differing
        self._choices: dict[str, Choice] = {}
        self.path = path
        self.plan: BundlePlan | None = None
        self.rows: tuple[CampaignPlan, ...] = ()
        self.row = 0
        self.differences: tuple[Difference, ...] | None = None
        self.taken: Taken | None = None

    def start(self) -> None:
        """Look into the package; nothing is stored."""
        self.go("reading")
        self.run("files", lambda progress: self._bundles.plan(self.path, progress=progress), self._on_planned)

    @property
    def in_hand(self) -> CampaignPlan | None:
        """The campaign that is looked at."""
        return self.rows[self.row] if self.row < len(self.rows) else None

    @property
    def coming(self) -> int:
        """How many campaigns come in."""
        return sum(self.choice(each) in COMING for each in self.rows)

    def counts(self) -> dict[State, int]:
        """How many campaigns are in each state."""
        return self.plan.counts() if self.plan else {}

    def names(self, kind: NameKind, *, fresh: bool) -> list[NamePlan]:
        """Labels or subscriptions of the package: those that come along, or those that are here already."""
        every = self.plan.names if self.plan else ()
        return [each for each in every if each.kind == kind and (each.state == "new") == fresh]

    def choice(self, plan: CampaignPlan) -> Choice:
        """What is chosen for a campaign."""
        return self._choices.get(plan.campaign.id, plan.choices[0])

    def common(self, state: State) -> Choice | None:
        """What is chosen for every campaign in that state; None where that is not one thing."""
        chosen: set[Choice] = {self.choice(each) for each in self.rows if each.state == state}
        return chosen.pop() if len(chosen) == 1 else None

    def choose(self, rows: Iterable[int], choice: Choice) -> None:
        """Choose for some rows; those for which it is no choice stay as they are."""
        fitting = [self.rows[row] for row in rows if choice in self.rows[row].choices]
        self._choices.update({each.campaign.id: choice for each in fitting})
        self.choices_changed.emit()

    def choose_all(self, state: State, choice: Choice) -> None:
        """Choose for every campaign in that state."""
        self.choose([row for row, each in enumerate(self.rows) if each.state == state], choice)

    def look_at(self, row: int) -> None:
        """Take another campaign in hand."""
        self.row, self.differences = row, None
        self.row_changed.emit()
        plan, in_hand = self.plan, self.in_hand
        if plan is not None and in_hand is not None:
            self._jobs.run(
                "lists",
                lambda _: self._differing(in_hand, plan),
                lambda found: self._on_compared(row, found),
                lambda _: self._on_compared(row, ()),
                key="package differences",
            )

    def carry_out(self) -> None:
        """Import what was chosen."""
        plan = self.plan
        choices: dict[str, Choice] = {each.campaign.id: self.choice(each) for each in self.rows}
        if plan is not None and self.coming and self.step == "asking":
            self.go("working")
            self.run(
                "database",
                lambda progress: self._bundles.carry_out(plan, choices, progress=progress),
                self._on_taken,
            )

    def _on_planned(self, plan: BundlePlan) -> None:
        self.plan = plan
        self.rows = tuple(sorted(plan.campaigns, key=_order))
        self._choices = {id: each for id, each in self._choices.items() if each in _choices(plan, id)}
        self.go("asking")
        self.choices_changed.emit()
        self.look_at(0)

    def _on_compared(self, row: int, found: tuple[Difference, ...]) -> None:
        if row == self.row:
            self.differences = found
            self.compared.emit()

    def _on_taken(self, taken: Taken) -> None:
        self.taken = taken
        self.go("done")


def _order(plan: CampaignPlan) -> tuple[int, str]:
    return ORDER.index(plan.state), plan.campaign.name.casefold()


def _choices(plan: BundlePlan, campaign: str) -> tuple[Choice, ...]:
    return next((each.choices for each in plan.campaigns if each.campaign.id == campaign), ())
