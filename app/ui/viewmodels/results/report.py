"""A report: what it is about, which columns it has, and how far its writing is."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.domain.tree import is_list
from app.services.ports import AppSettings, ListQuery, Workspace
from app.services.reports.own import OWN
from app.services.reports.reporting import COLUMNS, Reporting
from app.services.reports.vendor import VENDOR
from app.ui.jobs import Job, JobContext, Runner
from app.ui.viewmodels.interruptible import interruptible
from app.ui.viewmodels.results.watching import watched

SETTING = "report_columns"
"""The setting: names of columns; without it all of them."""
Step = Literal["choosing", "writing", "done", "failed"]
PARTS: tuple[tuple[str, ...], ...] = (tuple(VENDOR), tuple(OWN))
"""The columns of the platform's own report, and those that only Galley knows."""


class ReportModel(QObject):
    """``query`` is the list as it is shown, ``chosen`` the selected campaigns."""

    changed = Signal()
    step_changed = Signal(str)
    counted = Signal(int)
    """How many campaigns the list has."""
    progressed = Signal(int, int)

    def __init__(
        self,
        workspace: Workspace,
        reporting: Callable[[], Reporting],
        settings: AppSettings,
        jobs: Runner,
        query: ListQuery,
        chosen: Sequence[str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reporting = reporting
        self._settings = settings
        self._jobs = jobs
        self._job: Job | None = None
        self._query = query
        self.chosen = tuple(chosen)
        self.of_selection = len(self.chosen) > 1
        self.for_excel = False
        self.columns = _stored(settings)
        self.step: Step = "choosing"
        self.path = Path()
        self.written = 0
        self.error: Exception | None = None

    def count(self) -> None:
        """Count the campaigns of the list; ``counted`` carries them."""
        query = self._query
        read = interruptible(self._workspace, lambda _: self._workspace.count(query))
        self._jobs.run("lists", read, self.counted.emit, key="report count")

    def take(self, name: str, on: bool) -> None:
        """Put a column in, or leave it out."""
        self._set_columns({*self.columns, name} if on else set(self.columns) - {name})

    def take_all(self, on: bool) -> None:
        """All columns, or none."""
        self._set_columns(set(COLUMNS) if on else set())

    def write(self, path: Path) -> None:
        """Write it; a file that is there gives way once all is written."""
        chosen = self.chosen if self.of_selection else self._query
        columns, for_excel = self.columns, self.for_excel
        self._settings.set(SETTING, list(columns))
        self.path = path
        self._set_step("writing")

        def work(context: JobContext) -> int:
            return self._reporting().write(
                chosen, path, columns=columns, for_excel=for_excel, progress=watched(context)
            )

        self._job = self._jobs.run("files", work, self._on_written, self._on_failed, progress=self.progressed.emit)

    def cancel(self) -> None:
        """Stop; no file is written."""
        if self._job:
            self._job.cancel()

    def _set_columns(self, names: set[str]) -> None:
        self.columns = tuple(name for name in COLUMNS if name in names)
        self.changed.emit()

    def _on_written(self, count: int) -> None:
        self.written = count
        self._set_step("done")

    def _on_failed(self, error: Exception) -> None:
        self.error = error
        self._set_step("failed")

    def _set_step(self, step: Step) -> None:
        self.step = step
        self.step_changed.emit(step)


def _stored(settings: AppSettings) -> tuple[str, ...]:
    stored = settings.get(SETTING)
    names = [name for name in COLUMNS if name in stored] if is_list(stored) else []
    return tuple(names or COLUMNS)
