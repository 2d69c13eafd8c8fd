"""Background work that is dropped when the one who asked for it goes."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from app.ui.jobs import Job, JobContext, Lane, Runner

T = TypeVar("T")


class Errands:
    """Jobs of ``owner``: once it is deleted, none of their callbacks is called any more."""

    def __init__(self, owner: QObject, jobs: Runner) -> None:
        self._jobs = jobs
        self._under_way = under_way = list[Job]()
        owner.destroyed.connect(lambda: [job.cancel() for job in under_way])

    def run(
        self,
        lane: Lane,
        work: Callable[[JobContext], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str | None = None,
        rest: int = 0,
    ) -> None:
        """See ``Runner.run``."""
        job: Job

        def end(tell: Callable[[], object]) -> None:
            self._under_way.remove(job)
            tell()

        self._under_way[:] = [each for each in self._under_way if not each.context.cancelled]
        job = self._jobs.run(
            lane,
            work,
            lambda value: end(lambda: done and done(value)),
            (lambda error: end(lambda: failed(error))) if failed else None,
            key=key,
            rest=rest,
        )
        self._under_way.append(job)
