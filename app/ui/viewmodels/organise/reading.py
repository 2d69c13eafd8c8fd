"""What a tab of the page shows, read off the GUI thread; asked again while it is read, it is read once more."""

from typing import Generic, Literal, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports import Workspace
from app.ui.jobs import Job, JobContext, Runner
from app.ui.viewmodels.paging import LOADING_AFTER

ReadingState = Literal["waiting", "loading", "read", "error"]
T = TypeVar("T")


class Reading(QObject, Generic[T]):
    """Its kinds say what is read. What was read stays shown while it is read anew."""

    loaded = Signal()
    state_changed = Signal(str)

    def __init__(self, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.state: ReadingState = "waiting"
        self.error: Exception | None = None
        self._jobs = jobs
        self._under_way = under_way = list[Job]()
        self._stale = False
        self._patience = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._patience.timeout.connect(lambda: self._turn("loading"))
        self.destroyed.connect(lambda: [job.cancel() for job in under_way])

    def read(self, context: JobContext) -> T:
        """Read it, on another thread. ``context`` tells whether it is still wanted."""
        raise NotImplementedError

    def take(self, value: T) -> None:
        """Keep what was read."""
        raise NotImplementedError

    def load(self) -> None:
        """Read it, or read it again."""
        if self._under_way:
            self._stale = True
            return
        if self.state != "read":
            self._patience.start()
        self._under_way[:] = [self._jobs.run("lists", self._read, self._on_read, self._on_failed)]

    def leave(self) -> None:
        """Nobody looks any more: what is being read is not wanted."""
        self._patience.stop()
        self._stale = False
        for job in self._under_way:
            job.cancel()
        self._under_way.clear()

    def _read(self, context: JobContext) -> T:
        with self.workspace.interrupted(lambda: context.cancelled):
            return self.read(context)

    def _on_read(self, value: T) -> None:
        self._end()
        self.error = None
        self.take(value)
        self._turn("read")
        self.loaded.emit()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.error = error
        self._turn("error")

    def _end(self) -> None:
        self._patience.stop()
        self._under_way.clear()
        if self._stale:
            self._stale = False
            self.load()

    def _turn(self, state: ReadingState) -> None:
        self.state = state
        self.state_changed.emit(state)
