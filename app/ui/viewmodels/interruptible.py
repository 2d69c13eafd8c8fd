"""Reading that ends soon after nobody wants its result any more, in the middle of a statement too."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from app.services.ports import Interrupted
from app.ui.jobs import Cancelled, JobContext

T = TypeVar("T")


class Stoppable(Protocol):
    """What can be told when to stop: a workspace."""

    def interrupted(self, stop: Callable[[], bool]) -> AbstractContextManager[None]:
        """See ``ports.Workspace``."""
        ...


def interruptible(source: Stoppable, read: Callable[[JobContext], T]) -> Callable[[JobContext], T]:
    """``read`` as work for a lane; raises ``Cancelled`` where it was stopped."""

    def work(context: JobContext) -> T:
        try:
            with source.interrupted(lambda: context.cancelled):
                return read(context)
        except Interrupted as ended:
            raise Cancelled from ended

    return work
