"""One place that both sides changed, as it is shown."""

from typing import Any

from msgspec import UNSET, Struct, UnsetType

from app.domain.tree import Tree, is_list
from app.sync.merge.elements import by_id
from app.sync.merge.places import value_at
from app.sync.values import Held


class Clash(Struct, frozen=True, kw_only=True):
    """``path`` is a stored one, "" the whole record. UNSET: there is nothing. Of an order all three are ids."""

    path: str
    base: Any | UnsetType = UNSET
    mine: Any | UnsetType = UNSET
    theirs: Any | UnsetType = UNSET


def clash(held: Held, mine: Tree, theirs: Tree) -> Clash:
    """What stands on both sides of a held place."""
    here, there = value_at(mine, held.path), value_at(theirs, held.path)
    if is_order(held.base):
        here, there = _ids(here), _ids(there)
    return Clash(path=held.path, base=held.base, mine=here, theirs=there)


def is_order(base: Any) -> bool:
    """Whether a held place is about the order of a list's elements: both began with ids."""
    return is_list(base) and bool(base) and all(isinstance(each, str) for each in base)


def _ids(items: Any) -> Any:
    found = by_id(items)
    return items if found is None else [*found]
