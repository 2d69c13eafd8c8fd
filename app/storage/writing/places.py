"""The place of a campaign in the list: a number that grows with the instant of its last change.

The search index uses the same number for its rows, so that hits come newest first without being sorted.
"""

from bisect import bisect_right
from collections.abc import Sequence

from app.storage.places import SLOTS, SPILL, first_place
from app.storage.reading.base import Querying

ROOMS = (SLOTS, SLOTS << 15, SPILL)
"""How far behind the instant a free place is looked for: the millisecond, then 33 seconds (thousands of campaigns
imported in one go), then as far as it takes."""


def free_place(workspace: Querying, changed: str, given: Sequence[int] = ()) -> int:
    """A place that nobody has, nor one of ``given`` (in their order), at ``changed`` or as little behind it as
    possible."""
    start = first_place(changed)
    for room in ROOMS:
        last = start + room - 1
        stored = workspace.query("SELECT max(place) FROM campaigns WHERE place BETWEEN ? AND ?", start, last)[0][0]
        taken = max(stored or 0, _greatest(given, last))
        if taken < start:
            return start
        if taken < last:
            return taken + 1
    raise OverflowError(f"no place is left behind {changed}")


def _greatest(places: Sequence[int], last: int) -> int:
    behind = bisect_right(places, last)
    return places[behind - 1] if behind else 0
