"""One sync while it goes on: the two sides, the person's wishes, and the report."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from app.sync.engine.report import Report
from app.sync.ports import LocalStore, RemoteStore

Phase = Literal["pull", "push", "pictures"]
Progress = Callable[[Phase, int, int], None]
"""Is told how many records or pictures are done, of how many (0: not known yet). What it raises ends the sync there:
all that was reported until then is kept."""


class Stopped(Exception):
    """Somebody asked the sync to end."""


def silent(phase: Phase, done: int, of: int) -> None:
    """Tells nobody."""


def never() -> bool:
    """Nobody asks for an end."""
    return False


class Run(Struct, kw_only=True):
    """``refused``: what the store refused before is tried once more. ``keep_deletes``: campaigns that were deleted
    there go there again."""

    local: LocalStore
    remote: RemoteStore
    report: Report
    progress: Progress = silent
    stop: Callable[[], bool] = never
    allow_deletes: bool = False
    keep_deletes: bool = False
    refused: bool = False

    def look(self, phase: Phase, done: int, of: int = 0) -> None:
        """A place where the sync may end. Raises ``Stopped``, and whatever ``progress`` raises."""
        if self.stop():
            raise Stopped
        self.progress(phase, done, of)
