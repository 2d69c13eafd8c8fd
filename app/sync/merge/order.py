"""The order of what both sides have put together."""

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

Item = TypeVar("Item", bound=Hashable)


class Order(Struct, Generic[Item], frozen=True, kw_only=True):
    """What stays, in order. ``taken``: others moved something. ``collides``: both sides did, each in another way; the
    order is mine."""

    items: list[Item]
    taken: bool
    collides: bool


def ordered(
    base: Sequence[Item], mine: Sequence[Item], theirs: Sequence[Item], staying: Container[Item]
) -> Order[Item]:
    """``staying`` in the order of the side that moved something, else in theirs; what only the other side has stands
    behind what it stands behind there. No item twice in one sequence."""
    common = {*restricted(mine, staying)}.intersection(theirs)
    alike = restricted(mine, common) == restricted(theirs, common)
    here, there = (_moved(base, restricted(side, staying)) for side in (mine, theirs))
    led = not alike and (here or not there)
    spine, others = (mine, theirs) if led else (theirs, mine)
    items = woven(restricted(spine, staying), restricted(others, staying))
    return Order(items=items, taken=not (alike or led), collides=not alike and here == there)


def woven(spine: Sequence[Item], others: Iterable[Item]) -> list[Item]:
    """``spine``, and what only ``others`` has: behind what it stands behind there, or at the front."""
    known = {*spine}
    behind: defaultdict[Item | None, list[Item]] = defaultdict(list)
    last: Item | None = None
    for item in others:
        if item in known:
            last = item
        else:
            behind[last].append(item)
    return [*behind[None], *(each for item in spine for each in (item, *behind[item]))]


def restricted(items: Iterable[Item], among: Container[Item]) -> list[Item]:
    """Those of ``items`` that are in ``among``."""
    return [item for item in items if item in among]


def _moved(base: Sequence[Item], side: Sequence[Item]) -> bool:
    return restricted(side, {*base}) != restricted(base, {*side})
