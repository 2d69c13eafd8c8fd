"""Keeps the pictures that shared campaigns link to: in the background, some at a time, after each sync."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.services.ports import Workspace
from app.services.services import Services
from app.ui.jobs import Job, JobContext, Runner

if TYPE_CHECKING:
    from app.services.syncing.linked import Kept, LinkedPictures

BETWEEN_MS = 2_000
"""Between two portions, so that whatever else waits for the lane has its turn."""
KEY = "team.linked"


class KeepingModel(QObject):
    """``start`` begins, or looks again; ``stop`` ends what is under way before the next picture."""

    def __init__(self, services: Services, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._workspace = workspace
        self._jobs = jobs
        self._made: LinkedPictures | None = None
        self._job: Job | None = None
        self._again = QTimer(self, singleShot=True, interval=BETWEEN_MS)
        self._again.timeout.connect(self.start)

    def start(self) -> None:
        """Look for pictures that are not here, unless that is under way."""
        if self._job is None:
            self._job = self._jobs.run("files", self._work, self._on_kept, lambda _: self._end(), key=KEY)

    def stop(self) -> None:
        """Fetch no more."""
        self._again.stop()
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _work(self, context: JobContext) -> "Kept":
        if self._made is None:
            self._made = self._services.linked_pictures(self._workspace)
        return self._made.keep(stop=lambda: context.cancelled)

    def _on_kept(self, kept: "Kept") -> None:
        self._end()
        if kept.more:
            self._again.start()

    def _end(self) -> None:
        self._job = None
