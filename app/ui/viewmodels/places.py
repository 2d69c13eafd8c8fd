"""The order of a long list as places: what differs between two readings of it, and where some places stand."""

from array import array
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

MOST = 32
"""Steps that are told one by one; with more the list is another one."""
WINDOWS = (16, 256, 10_000)
"""How far is looked for where two readings agree again: mostly one row has gone or come."""
LEAST_BLOCK, LARGEST_BLOCK = 64, 65_536
"""Places that are compared at once."""


class Step(Struct, frozen=True):
    """In the list that the steps before have left, ``removed`` rows go at row ``at``, then ``added`` come there."""

    at: int
    removed: int
    added: int


def steps(before: "array[int]", after: "array[int]") -> tuple[Step, ...] | None:
    """What leads from one order to the other; None where that is more than can be told one by one."""
    found: list[Step] = []
    old = new = 0
    while True:
        same = _common(before, old, after, new)
        old, new = old + same, new + same
        if old == len(before) and new == len(after):
            return tuple(found)
        gap = _gap(before, old, after, new)
        if gap is None or len(found) == MOST:
            return None
        found.append(Step(new, *gap))
        old, new = old + gap[0], new + gap[1]


def rows_of(places: Iterable[int], wanted: Collection[int]) -> dict[int, int]:
    """The rows at which the ``wanted`` places stand, by place, rising; without those that stand nowhere."""
    sought = frozenset(wanted)
    return {place: row for row, place in enumerate(places) if place in sought}


def moved(row: int, done: Iterable[Step]) -> int:
    """Where a row stands after these steps; for one that has gone, what stands there now."""
    for step in done:
        if step.at + step.removed <= row:
            row += step.added - step.removed
        elif step.at <= row:
            row = step.at
    return row


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising rows as (first, last) of neighbours."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _common(before: "array[int]", old: int, after: "array[int]", new: int) -> int:
    """How many places from there on are the same."""
    most = min(len(before) - old, len(after) - new)
    same, block, growing = 0, LEAST_BLOCK, True
    while same < most and block:
        size = min(block, most - same)
        if before[old + same : old + same + size] == after[new + same : new + same + size]:
            same += size
            block = min(block * 4, LARGEST_BLOCK) if growing else block
        else:
            growing = False
            block = size // 2
    return same


def _gap(before: "array[int]", old: int, after: "array[int]", new: int) -> tuple[int, int] | None:
    """The fewest rows that go and come until both agree again, or until both end; None: not within reach."""
    for window in WINDOWS:
        found = _meeting(before[old : old + window], after[new : new + window])
        if found is not None:
            return found
    left = len(before) - old, len(after) - new
    return left if max(left) <= WINDOWS[-1] else None


def _meeting(before: "array[int]", after: "array[int]") -> tuple[int, int] | None:
    where = {place: number for number, place in enumerate(before)}
    best: tuple[int, int] | None = None
    for added, place in enumerate(after):
        if best is not None and added >= sum(best):
            break
        removed = where.get(place)
        if removed is not None and (best is None or removed + added < sum(best)):
            best = removed, added
    return best
