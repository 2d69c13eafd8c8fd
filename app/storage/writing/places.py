"""The place of a campaign in the list: a number that grows with the instant of its last change.

The search index uses the same number for its rows, so that hits come newest first without being sorted.
"""

import json
from bisect import bisect_right, insort
from collections.abc import Sequence

from app.storage.places import SLOTS, SPILL, first_place
from app.storage.reading.base import Querying

ROOMS = (SLOTS, SLOTS << 15, SPILL)
"""How far behind the instant a free place is looked for: the millisecond, then 33 seconds (thousands of campaigns
imported in one go), then as far as it takes."""

GREATEST = f"""SELECT value, (SELECT max(place) FROM campaigns WHERE place BETWEEN value AND value + {SLOTS - 1})
    FROM json_each(?)"""


def free_places(workspace: Querying, changed: Sequence[str]) -> list[int]:
    """A place for each of these instants, as ``free_place`` gives it to one after the other."""
    starts = [first_place(each) for each in changed]
    stored = dict[int, int | None](workspace.query(GREATEST, json.dumps(starts)))
    given: list[int] = []
    places: list[int] = []
    for start, instant in zip(starts, changed, strict=True):
        last = start + SLOTS - 1
        place = _behind(start, last, max(stored[start] or 0, _greatest(given, last)))
        places.append(free_place(workspace, instant, given) if place is None else place)
        insort(given, places[-1])
    return places


def free_place(workspace: Querying, changed: str, given: Sequence[int] = ()) -> int:
    """A place that nobody has, nor one of ``given`` (in their order), at ``changed`` or as little behind it as
    possible."""
    start = first_place(changed)
    for room in ROOMS:
        last = start + room - 1
        stored = workspace.query("SELECT max(place) FROM campaigns WHERE place BETWEEN ? AND ?", start, last)[0][0]
        place = _behind(start, last, max(stored or 0, _greatest(given, last)))
        if place is not None:
            return place
    raise OverflowError(f"no place is left behind {changed}")


def _behind(start: int, last: int, taken: int) -> int | None:
    """The place behind those that are taken; None where none is left."""
    return start if taken < start else taken + 1 if taken < last else None


def _greatest(places: Sequence[int], last: int) -> int:
    behind = bisect_right(places, last)
    return places[behind - 1] if behind else 0
