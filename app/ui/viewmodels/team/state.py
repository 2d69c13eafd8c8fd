"""How the open workspace stands with its team, as the window shows it."""

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from app.services.ports import Connection

if TYPE_CHECKING:
    from app.services.syncing.overview import Counts
    from app.sync.engine.report import Report
    from app.sync.engine.run import Phase
    from app.sync.values import Broken, Role

Kind = Literal[
    "unknown",
    "none",
    "deletes",
    "secret",
    "barred",
    "trouble",
    "syncing",
    "choice",
    "refused",
    "offline",
    "waiting",
    "synced",
]
"""What matters most just now: it is not known yet; there is no team; the sync has a question; its password is not
known; the person has to do something; it failed here; a sync is under way; there is something to choose; something was
not accepted; the team can't be reached; changes wait; all is well."""


class Step(Struct, frozen=True, kw_only=True):
    """How far a sync is; ``of`` is 0 where that is not known."""

    phase: "Phase"
    done: int
    of: int = 0


class Question(Struct, frozen=True, kw_only=True):
    """So many of all campaigns of the team were deleted there."""

    count: int
    of: int


class TeamState(Struct, frozen=True, kw_only=True):
    """``at``: the last sync that went well. ``report`` is of the last that did something, ``offline``, ``barred`` and
    ``trouble`` are sentences, ``broken`` what the last look found in the store that can't be read. ``slow``: the sync
    that is under way has been so for a while."""

    known: bool = False
    connection: Connection | None = None
    user: str = ""
    role: "Role | None" = None
    syncing: bool = False
    slow: bool = False
    step: Step | None = None
    at: datetime | None = None
    counts: "Counts | None" = None
    offline: str = ""
    barred: str = ""
    trouble: str = ""
    wants_secret: bool = False
    question: Question | None = None
    report: "Report | None" = None
    broken: "tuple[Broken, ...]" = ()

    @property
    def connected(self) -> bool:
        """Whether there is a team."""
        return self.connection is not None

    @property
    def kind(self) -> Kind:
        """What the sign says."""
        if not self.known:
            return "unknown"
        if self.connection is None:
            return "none"
        conflicts, refused, waiting = self._counted()
        ranked: list[tuple[object, Kind]] = [
            (self.question, "deletes"),
            (self.wants_secret, "secret"),
            (self.barred, "barred"),
            (self.trouble, "trouble"),
            (self.syncing and self.slow, "syncing"),
            (conflicts, "choice"),
            (refused, "refused"),
            (self.offline, "offline"),
            (waiting, "waiting"),
            (True, "synced"),
        ]
        found: Kind = next(kind for holds, kind in ranked if holds)
        return found

    def _counted(self) -> tuple[int, int, int]:
        counts = self.counts
        return (counts.conflicts, counts.refused, counts.waiting) if counts else (0, 0, 0)
