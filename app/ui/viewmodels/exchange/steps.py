"""Work that goes step by step: look, ask, carry out. Each step runs on a lane, tells how far it is, can be stopped."""

from collections.abc import Callable
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, Signal

from app.ui.jobs import Job, JobContext, Lane, Runner

Step = Literal["reading", "asking", "working", "done", "failed"]
Progress = Callable[[int, int], None]
T = TypeVar("T")


class StepsModel(QObject):
    """``error`` is why the last step failed."""

    step_changed = Signal(str)
    progressed = Signal(int, int)
    """How much of the step is done, of how much; 0 of 0 where that is not known."""

    def __init__(self, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self.step: Step = "reading"
        self.error: Exception | None = None

    def cancel(self) -> None:
        """Stop whatever is under way; nothing was changed."""
        if self._job:
            self._job.cancel()

    def run(
        self,
        lane: Lane,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Begin a piece of work. What it tells of its progress stops it when it is no longer wanted."""

        def watched(context: JobContext) -> T:
            def tell(done: int, total: int) -> None:
                context.check()
                context.progress(done, total)

            return work(tell)

        self.progressed.emit(0, 0)
        self._job = self._jobs.run(lane, watched, done, failed or self.fail, progress=self.progressed.emit)

    def go(self, step: Step) -> None:
        """Another step has begun."""
        self.step = step
        self.step_changed.emit(step)

    def fail(self, error: Exception) -> None:
        """It ends here."""
        self.error = error
        self.go("failed")
