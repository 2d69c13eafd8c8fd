"""Notices what other processes write into the workspace."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports import Workspace
from app.ui.jobs import JobContext, Lane, Runner

EVERY = 300
"""Milliseconds between two looks."""


class Watch(QObject):
    """``changed`` is emitted after another connection than that of ``lane`` has committed. ``every``: milliseconds."""

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        jobs: Runner,
        parent: QObject | None = None,
        *,
        lane: Lane = "database",
        every: int = EVERY,
    ) -> None:
        super().__init__(parent)
        self._lane: Lane = lane
        self._workspace = workspace
        self._jobs = jobs
        self._seen: int | None = None
        self._looking = False
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look, and go on."""
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look once, unless the last look is still under way."""
        if not self._looking:
            self._looking = True
            self._jobs.run(self._lane, self._version, self._on_version, self._on_failed)

    def _version(self, context: JobContext) -> int:
        return self._workspace.data_version()

    def _on_version(self, version: int) -> None:
        self._looking = False
        before, self._seen = self._seen, version
        if before is not None and version != before:
            self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._looking = False
