"""The place of a campaign in the list: a number that grows with the instant of its last change.

The search index uses the same number for its rows, so that hits come newest first without being sorted.
"""

from app.storage.places import SLOTS, SPILL, first_place
from app.storage.reading.base import Querying

ROOMS = (SLOTS, SLOTS << 15, SPILL)
"""How far behind the instant a free place is looked for: the millisecond, then 33 seconds (thousands of campaigns
imported in one go), then as far as it takes."""


def free_place(workspace: Querying, changed: str) -> int:
    """A place that nobody has, at ``changed`` or as little behind it as possible."""
    start = first_place(changed)
    for room in ROOMS:
        last = start + room - 1
        taken = workspace.query("SELECT max(place) FROM campaigns WHERE place BETWEEN ? AND ?", start, last)[0][0]
        if taken is None:
            return start
        if taken < last:
            return taken + 1
    raise OverflowError(f"no place is left behind {changed}")
