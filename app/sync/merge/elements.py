"""Lists whose elements have ids: slides, buttons, pairs, variants."""

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET

from app.domain.paths import Steps
from app.domain.tree import Tree, is_list, is_object, same
from app.sync.merge.atoms import ATOM, survivor
from app.sync.merge.order import ordered, restricted, woven
from app.sync.merge.shape import Notes, Shape, Sides

Found = Mapping[str, Tree]


class Elements:
    """A list of elements of the shape ``each``, of which there are at least ``least``.

    What one side took out and the other changed stays; and so does everything that either side has, where too little
    would be left of what both took out.
    """

    def __init__(self, each: Shape, least: int = 0) -> None:
        self._each = each
        self._least = least

    def merge(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Shape``."""
        if UNSET in (sides.mine, sides.theirs):
            return survivor(sides, at, notes)
        base, mine, theirs = (by_id(side) for side in sides.each())
        if mine is None or theirs is None:
            return ATOM.merge(sides, at, notes)
        base = base or {}
        staying = self._staying(base, mine, theirs)
        for id in mine:
            if id not in staying:
                notes.take((*at, id))
        order = ordered([*base], [*mine], [*theirs], staying)
        if order.collides:
            notes.collide(at, Sides([*base], [*mine], [*theirs]))
        if order.taken:
            notes.take(at)
        return [self._element(id, Sides(base, mine, theirs).child(id), (*at, id), notes) for id in order.items]

    def common(self, sides: Sides) -> Any:
        """See ``Shape``."""
        base, mine, theirs = (by_id(side) for side in sides.each())
        if mine is None or theirs is None:
            return ATOM.common(sides)
        every = Sides(base or {}, mine, theirs)
        found = {id: self._each.common(every.child(id)) for id in (*every.base, *mine)}
        staying = {id for id, element in found.items() if element is not UNSET}
        alike = restricted(mine, theirs) == restricted(theirs, mine)
        spine, others = (mine, every.base) if alike else (every.base, mine)
        return [found[id] for id in woven(restricted(spine, staying), restricted(others, staying))]

    def below(self, step: str) -> Shape:
        """See ``Shape``."""
        return self._each

    def _staying(self, base: Found, mine: Found, theirs: Found) -> set[str]:
        either = {*mine, *theirs}
        staying = {
            id
            for id in either
            if id not in base
            or (id in mine and id in theirs)
            or not same(base[id], mine[id] if id in mine else theirs[id])
        }
        return either if len(staying) < self._least else staying

    def _element(self, id: str, sides: Sides, at: Steps, notes: Notes) -> Any:
        if sides.mine is UNSET:
            notes.take(at)
            return sides.theirs
        if sides.theirs is not UNSET:
            return self._each.merge(sides, at, notes)
        if sides.base is not UNSET:
            notes.keep(at)
        return sides.mine


def by_id(items: Any) -> dict[str, Tree] | None:
    """The elements of a list by their ids; None where it is no list of objects with an id each of their own."""
    if not is_list(items):
        return None
    found: dict[str, Tree] = {}
    for item in items:
        id = item.get("id") if is_object(item) else None
        if not isinstance(id, str) or id in found:
            return None
        found[id] = item
    return found
