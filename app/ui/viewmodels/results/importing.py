"""An import of results step by step: read the report, agree which campaign is which, store."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.services.ports import CampaignRow, ListQuery, Workspace
from app.services.results.days import Order
from app.services.results.reading import UNSURE
from app.services.results.results import Results
from app.services.results.values import Candidate, Match, ResultPlan, Taken
from app.ui.jobs import Job, JobContext, Runner
from app.ui.viewmodels.interruptible import interruptible
from app.ui.viewmodels.results.watching import watched

Step = Literal["reading", "matching", "storing", "done", "failed"]
FOUND = 20
"""Campaigns that a search offers at most."""
NEED = {"several": 0, "none": 1}
"""What needs a look comes first."""


class ResultImport(QObject):
    """Nothing is stored before ``carry_out``. ``choices`` are campaigns by key of a match; None leaves it out."""

    step_changed = Signal(str)
    chosen = Signal(str)
    """The key of a match for which somebody has chosen."""
    found = Signal(str, object, object)
    """A search, the lines of the campaigns that fit the match, and those that it finds."""
    progressed = Signal(int, int)

    def __init__(
        self, results: Results, workspace: Workspace, path: Path, jobs: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._results = results
        self._workspace = workspace
        self._jobs = jobs
        self._job: Job | None = None
        self.path = path
        self.step: Step = "reading"
        self.order: Order | None = None
        self.plan: ResultPlan | None = None
        self.matches: tuple[Match, ...] = ()
        self.choices: dict[str, Candidate | None] = {}
        self.taken: Taken | None = None
        self.error: Exception | None = None

    def start(self, order: Order | None = None) -> None:
        """Read the report. ``order``: how its days are meant; what was chosen stays."""
        self.order = order
        self._set_step("reading")

        def work(context: JobContext) -> ResultPlan:
            return self._results.plan(self.path, order, watched(context))

        read = interruptible(self._workspace, work)
        self._job = self._jobs.run("files", read, self._on_planned, self._on_failed, progress=self.progressed.emit)

    @property
    def unsure_of_days(self) -> bool:
        """Whether its days can be read in two ways."""
        return self.order is not None or (self.plan is not None and UNSURE in self.plan.sheet.notes)

    def meant(self, match: Match) -> Candidate | None:
        """The campaign that a match is taken for now, None where it is left out."""
        if match.key in self.choices:
            return self.choices[match.key]
        return next((each for each in match.candidates if each.id == match.chosen), None)

    def choose(self, key: str, campaign: Candidate | None) -> None:
        """Say which campaign is meant, or that it is left out."""
        self.choices[key] = campaign
        self.chosen.emit(key)

    @property
    def rows(self) -> int:
        """How many rows (a campaign on a day) would come in."""
        return sum(len(match.days) for match in self.matches if self.meant(match))

    @property
    def campaigns(self) -> int:
        """How many campaigns of the report have one of the workspace."""
        return sum(self.meant(match) is not None for match in self.matches)

    @property
    def open_choices(self) -> int:
        """How many campaigns of the report may be one of several, and nobody has said which."""
        return sum(match.how == "several" and match.key not in self.choices for match in self.matches)

    def search(self, match: Match, text: str) -> None:
        """Find campaigns that may be meant; ``found`` carries them."""
        fitting = [each.id for each in match.candidates] if not text.strip() else []
        query = ListQuery(search=text.strip(), sort="match", archived=None, limit=FOUND)

        def work(_: JobContext) -> tuple[list[CampaignRow], list[CampaignRow]]:
            return self._workspace.rows_of(fitting), self._workspace.rows(query)

        read = interruptible(self._workspace, work)
        self._jobs.run("lists", read, lambda rows: self.found.emit(text, *rows), key="results search")

    def carry_out(self) -> None:
        """Store what was agreed."""
        plan = self.plan
        if plan is None or self.step != "matching" or not self.rows:
            return
        choices = {key: campaign.id if campaign else None for key, campaign in self.choices.items()}
        self._set_step("storing")

        def work(context: JobContext) -> Taken:
            return self._results.store(plan, choices, watched(context))

        self._job = self._jobs.run("database", work, self._on_stored, self._on_failed, progress=self.progressed.emit)

    def cancel(self) -> None:
        """Stop whatever is under way; nothing is changed."""
        if self._job:
            self._job.cancel()

    def _on_planned(self, plan: ResultPlan) -> None:
        self.plan, self.matches = plan, _by_need(plan.matches)
        keys = {match.key for match in plan.matches}
        self.choices = {key: campaign for key, campaign in self.choices.items() if key in keys}
        self._set_step("matching")

    def _on_stored(self, taken: Taken) -> None:
        self.taken = taken
        self._set_step("done")

    def _on_failed(self, error: Exception) -> None:
        self.error = error
        self._set_step("failed")

    def _set_step(self, step: Step) -> None:
        self.step = step
        self.step_changed.emit(step)


def _by_need(matches: Sequence[Match]) -> tuple[Match, ...]:
    return tuple(sorted(matches, key=lambda match: NEED.get(match.how, len(NEED))))
