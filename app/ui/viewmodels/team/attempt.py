"""One sync on its lane: every way in which it can end is a value."""

import threading
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from app.domain.errors import UserError
from app.services.ports import Workspace
from app.ui.jobs import JobContext
from app.ui.viewmodels.team.schedule import End
from app.ui.viewmodels.team.state import Question, Step
from app.ui.viewmodels.team.way import RightOfWay

if TYPE_CHECKING:
    from app.services.syncing.overview import Counts
    from app.services.syncing.syncing import Synced, Syncing

Deletes = Literal["ask", "take", "keep"]
"""What becomes of campaigns that the team deleted, where they are so many that the person is asked: they go here, too,
or they go back to the team."""


class Outcome(Struct, frozen=True, kw_only=True):
    """``synced`` is None where nothing was due; else what was done, also where it did not come to its end. The
    sentences are as in ``TeamState``."""

    end: End = "done"
    synced: "Synced | None" = None
    counts: "Counts | None" = None
    offline: str = ""
    barred: str = ""
    trouble: str = ""
    wants_secret: bool = False
    question: Question | None = None


class Attempt:
    """``only_if_waiting``: ask the team nothing unless there is something to send. ``stop`` may be called on any
    thread; what was done until then is kept. ``step`` is how far it is."""

    def __init__(
        self, way: RightOfWay, *, only_if_waiting: bool = False, refused: bool = False, deletes: Deletes = "ask"
    ) -> None:
        self._only_if_waiting = only_if_waiting
        self._refused = refused
        self._deletes: Deletes = deletes
        self._way = way
        self._over = threading.Event()
        self.step: Step | None = None

    def stop(self) -> None:
        """End at the next opportunity."""
        self._over.set()

    def carry_out(self, syncing: "Syncing", workspace: Workspace, context: JobContext) -> Outcome:
        """On the lane."""
        from app.services.syncing.overview import counts
        from app.services.syncing.syncing import NoSecret
        from app.sync.engine.guard import MassDelete
        from app.sync.ports import Barred, Offline

        if self._only_if_waiting and not syncing.waiting():
            return Outcome(counts=counts(workspace))
        try:
            self._sync(syncing, context)
            ended = Outcome()
        except Offline as error:
            ended = Outcome(end="offline", offline=str(error))
        except Barred as error:
            ended = Outcome(end="barred", barred=str(error), wants_secret=error.about == "secret")
        except MassDelete as error:
            ended = Outcome(end="barred", question=Question(count=error.count, of=error.of))
        except NoSecret as error:
            return Outcome(end="barred", wants_secret=True, counts=counts(workspace), barred=error.title)
        except UserError as error:
            ended = Outcome(end="barred", trouble=error.sentence())
        return Outcome(
            **{name: getattr(ended, name) for name in ended.__struct_fields__ if name not in ("synced", "counts")},
            synced=syncing.last,
            counts=counts(workspace),
        )

    def _sync(self, syncing: "Syncing", context: JobContext) -> None:
        def progress(phase: "object", done: int, of: int) -> None:
            self.step = Step(phase=phase, done=done, of=of)  # type: ignore[arg-type]
            context.progress(done, of)

        syncing.sync(
            refused=self._refused,
            allow_deletes=self._deletes == "take",
            keep_deletes=self._deletes == "keep",
            progress=progress,
            pause=self._way.give,
            stop=lambda: self._over.is_set() or context.cancelled,
        )
