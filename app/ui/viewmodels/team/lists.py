"""What the page of a team lists: read when the page is in sight, and again when something has changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.team.team import TeamModel
from app.ui.viewmodels.team.told import Part, told

if TYPE_CHECKING:
    from app.services.syncing.overview import Overview


class TeamLists(QObject):
    """``changed`` after ``overview`` and ``parts`` (of the last report) were read."""

    changed = Signal()

    def __init__(self, team: TeamModel, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._team = team
        self._jobs = jobs
        self.overview: Overview | None = None
        self.parts: tuple[Part, ...] = ()

    def read(self) -> None:
        """Read again."""
        workspace, report = self._team.workspace, self._team.state.report

        def work(_: JobContext) -> "tuple[Overview, tuple[Part, ...]]":
            from app.services.syncing.overview import overview

            return overview(workspace), told(report, workspace) if report else ()

        self._jobs.run("lists", work, self._on_read, lambda _: None, key="team lists")

    def _on_read(self, found: "tuple[Overview, tuple[Part, ...]]") -> None:
        if found != (self.overview, self.parts):
            self.overview, self.parts = found
            self.changed.emit()
