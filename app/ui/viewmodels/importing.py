"""An import step by step: look into the file, agree what is what, see what will come of it, carry it out."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import UserError
from app.domain.recipient import AttributeKind
from app.services.people.recipients import Recipients
from app.services.people.values import Imported, Plan, Progress, Stopped, Table
from app.ui.jobs import Cancelled, Job, JobContext, Runner
from app.ui.viewmodels.mapping import Mapping, blocked, chosen, with_kind

Step = Literal["reading", "mapping", "importing", "done", "failed"]
PLANNED_AFTER = 150
"""Milliseconds after the last choice."""
T = TypeVar("T")
Work = Callable[[Progress, Callable[[], bool]], T]
"""Told whom to tell how far it is, and whom to ask whether it is still wanted."""


class ImportModel(QObject):
    """``plan`` is None while it is being made anew."""

    step_changed = Signal(str)
    mapping_changed = Signal()
    plan_changed = Signal()
    progressed = Signal(int, int)
    """How much of the step is done, of how much; 0 of 0 where that is not known."""

    def __init__(self, people: Recipients, path: Path, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._jobs = jobs
        self._job: Job | None = None
        self.path = path
        self.step: Step = "reading"
        self.table: Table | None = None
        self.mapping: Mapping = ()
        self.plan: Plan | None = None
        self.imported: Imported | None = None
        self.error: Exception | None = None
        self._soon = QTimer(self, singleShot=True, interval=PLANNED_AFTER)
        self._soon.timeout.connect(self._plan)

    def start(self) -> None:
        """Look into the file."""
        self._run("files", lambda *watch: self._people.read(self.path, *watch), self._on_read)

    def choose(self, index: int, choice: str) -> None:
        """Say what a column becomes: a key of ``mapping.CHOICES``."""
        self._agree(chosen(self.mapping, index, choice))

    def choose_kind(self, index: int, kind: AttributeKind) -> None:
        """Say what the values of a column are."""
        self._agree(with_kind(self.mapping, index, kind))

    @property
    def ready(self) -> bool:
        """Whether there is something that can be imported."""
        return self.step == "mapping" and self.plan is not None and self.plan.recipients + self.plan.events > 0

    @property
    def blocked(self) -> bool:
        """Whether no column says who is who."""
        return blocked(self.mapping)

    def carry_out(self) -> None:
        """Import what was planned."""
        plan = self.plan
        if plan is not None and self.ready:
            self._set_step("importing")
            self._run("database", lambda *watch: self._people.carry_out(plan, *watch), self._on_imported)

    def cancel(self) -> None:
        """Stop whatever is under way; nothing was changed."""
        self._soon.stop()
        if self._job:
            self._job.cancel()

    def _agree(self, mapping: Mapping) -> None:
        if mapping != self.mapping:
            self.cancel()
            self.mapping, self.plan, self.error = mapping, None, None
            self.mapping_changed.emit()
            self.plan_changed.emit()
            self._soon.start()

    def _plan(self) -> None:
        table, mapping = self.table, self.mapping
        if table is not None and not self.blocked:
            self._run("files", lambda *watch: self._people.plan(table, mapping, *watch), self._on_planned)

    def _run(self, lane: Literal["files", "database"], work: Work[T], done: Callable[[T], None]) -> None:
        def watched(context: JobContext) -> T:
            try:
                return work(context.progress, lambda: context.cancelled)
            except Stopped:
                raise Cancelled from None

        self.progressed.emit(0, 0)
        self._job = self._jobs.run(lane, watched, done, self._on_failed, progress=self.progressed.emit)

    def _on_read(self, table: Table) -> None:
        self.table, self.mapping = table, table.mapping
        self._set_step("mapping")
        self.mapping_changed.emit()
        self.plan_changed.emit()
        self._plan()

    def _on_planned(self, plan: Plan) -> None:
        self.plan = plan
        self.plan_changed.emit()

    def _on_imported(self, imported: Imported) -> None:
        self.imported = imported
        self._set_step("done")

    def _on_failed(self, error: Exception) -> None:
        self.error, self.plan = error, None
        if self.step == "mapping" and isinstance(error, UserError):
            self.plan_changed.emit()
        else:
            self._set_step("failed")

    def _set_step(self, step: Step) -> None:
        self.step = step
        self.step_changed.emit(step)
