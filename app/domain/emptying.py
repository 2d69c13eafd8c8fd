"""What may leave the bin for good. The clock alone does not decide: see decision 0015."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from msgspec import Struct

from app.domain.instants import stamp

KEPT_DAYS = 30
"""How long the bin keeps a campaign."""
KEPT = timedelta(days=KEPT_DAYS)
A_DAY = timedelta(days=1)
"""Work that is younger may be this run's own, or that of one whose clock was as wrong."""

BEGINNING = datetime.min.replace(tzinfo=UTC)


class Deleted(Struct, frozen=True, kw_only=True):
    """A campaign in the bin since ``at`` (an instant); ``seq`` is the last journal row about it."""

    id: str
    at: str
    seq: int


class Worked(Struct, frozen=True, kw_only=True):
    """A group of the journal: its first row, and the instant of its last."""

    first_seq: int
    at: str


def kept_since(now: datetime) -> str:
    """What was deleted before that instant may go."""
    return stamp(now - KEPT)


def expired(before: str, bin: Iterable[Deleted], journal: Sequence[Worked]) -> list[str]:
    """The campaigns of ``bin`` (ids) that were deleted before that instant, ``KEPT_DAYS`` ago, and for which the
    journal (oldest first) shows as well that so much time has passed."""
    limit = _parsed(before)
    history = _History(journal, limit + KEPT - A_DAY)
    return [each.id for each in bin if _expired(limit, each, history)]


class _History:
    """What the journal says of the time at which, and until which, something was the newest."""

    def __init__(self, journal: Sequence[Worked], yesterday: datetime) -> None:
        instants = [_parsed(each.at) for each in journal]
        self._starts = [each.first_seq for each in journal]
        self._until = list(accumulate(instants, max))
        trusted = (at if at <= yesterday else BEGINNING for at in reversed(instants))
        self._since = list(accumulate(trusted, max))[::-1]

    def thrown(self, deleted: Deleted) -> datetime:
        """Not before anything that stood in the journal by then, whatever the clock said."""
        behind = bisect_right(self._starts, deleted.seq)
        return max([_parsed(deleted.at), *self._until[max(0, behind - 1) : behind]])

    def worked(self, deleted: Deleted) -> datetime:
        """When somebody worked last in this workspace after the campaign was thrown away."""
        behind = bisect_right(self._starts, deleted.seq)
        return self._since[behind] if behind < len(self._since) else BEGINNING


def _expired(before: datetime, deleted: Deleted, history: _History) -> bool:
    thrown = history.thrown(deleted)
    return thrown < before and history.worked(deleted) - thrown >= KEPT


def _parsed(at: str) -> datetime:
    return datetime.fromisoformat(at)
