"""Lists of texts in which each stands for itself: labels, subscriptions, inbox tabs, segments."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from msgspec import UNSET

from app.domain.paths import Steps
from app.domain.tree import is_list
from app.sync.merge.atoms import ATOM, Atom
from app.sync.merge.order import ordered, restricted, woven
from app.sync.merge.shape import Notes, Sides

Occurrence = tuple[str, int]
"""A text, and how many like it stand before it: an imported list may hold one twice."""


class Gathered(Atom):
    """An ordered set of texts: what either side added is in, what either side took out is gone. It never collides."""

    def decide(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Atom``. No list is an empty one."""
        base, mine, theirs = (_occurrences(side) for side in sides.each())
        if mine is None or theirs is None:
            return ATOM.decide(sides, at, notes)
        gone = {*(base or ())} - ({*mine} & {*theirs})
        order = ordered(base or (), mine, theirs, {*mine, *theirs} - gone)
        if order.items != mine:
            notes.take(at)
        return [text for text, _ in order.items] or (UNSET if UNSET in (sides.mine, sides.theirs) else [])

    def common(self, sides: Sides) -> Any:
        """See ``Shape``."""
        base, mine, theirs = (_occurrences(side) for side in sides.each())
        if base is None or mine is None or theirs is None or mine == theirs:
            return super().common(sides)
        staying = {*mine} & {*theirs} | {*base} & ({*mine} | {*theirs})
        found = woven(restricted(base, staying), restricted(mine, staying))
        return [text for text, _ in found] or (UNSET if sides.base is UNSET else [])


def _occurrences(texts: Any) -> Sequence[Occurrence] | None:
    """None where it is no list of texts."""
    if texts is UNSET:
        return []
    if not is_list(texts) or not all(isinstance(text, str) for text in texts):
        return None
    seen: Counter[str] = Counter()
    found: list[Occurrence] = []
    for text in texts:
        found.append((text, seen[text]))
        seen[text] += 1
    return found
