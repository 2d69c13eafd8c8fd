"""Places that wait for the person to choose: mine in the document, theirs in the base."""

from collections.abc import Sequence
from typing import Any

from app.domain import elements, paths
from app.domain.tree import Tree, is_list, same
from app.sync.merge.elements import by_id
from app.sync.merge.order import restricted, woven
from app.sync.merge.places import takes, value_at, with_value
from app.sync.values import Held


def project(tree: Tree, held: Sequence[Held], base: Tree) -> Tree:
    """``tree`` with what ``base`` has at the held places. A place of which either has not even what is right above it
    is left as it is."""
    for place in held:
        tree = _placed(tree, place, base)
    return tree


def restore(tree: Tree, held: Sequence[Held], mine: Tree) -> Tree:
    """``tree`` with what ``mine`` has at the held places: the other way round.

    Where others took out what a place lies in, that comes back as ``mine`` has it: a place is held because it was
    changed here, and a change wins against a removal.
    """
    for place in held:
        tree = _placed(_with_all_above(tree, place.path, mine), place, mine)
    return tree


def stands(place: Held, mine: Tree, theirs: Tree) -> bool:
    """Whether there is still something to choose: the two differ at the place, and both have what is right above."""
    if not _has_above(mine, place.path) or not _has_above(theirs, place.path):
        return False
    here, there = value_at(mine, place.path), value_at(theirs, place.path)
    return not same(_reordered(here, there), here) if _is_order(place.path, here, there) else not same(here, there)


def _placed(tree: Tree, place: Held, source: Tree) -> Tree:
    if not _has_above(tree, place.path) or not _has_above(source, place.path):
        return tree
    here, there = value_at(tree, place.path), value_at(source, place.path)
    return with_value(tree, place.path, _reordered(here, there) if _is_order(place.path, here, there) else there)


def _with_all_above(tree: Tree, path: str, source: Tree) -> Tree:
    steps = paths.split(path)
    if not _has_above(source, path):
        return tree
    above = (paths.join(steps[:depth]) for depth in range(1, len(steps)))
    gone = next((each for each in above if not takes(value_at(tree, each))), None)
    return tree if gone is None else _come_back(tree, gone, value_at(source, gone), source)


def _come_back(tree: Tree, path: str, value: Any, source: Tree) -> Tree:
    """``tree`` with ``value`` at ``path``; an element behind what it stands behind in ``source``."""
    tree = with_value(tree, path, value)
    around = _above(path)
    siblings = value_at(tree, around)
    if not is_list(siblings):
        return tree
    id = paths.split(path)[-1]
    others = [item for item in siblings if item["id"] != id]
    found = {item["id"]: item for item in siblings}
    order = woven([item["id"] for item in others], restricted([*(by_id(value_at(source, around)) or {})], found))
    return with_value(tree, around, [found[each] for each in order])


def _is_order(path: str, here: Any, there: Any) -> bool:
    """Whether what is held is the order of a list's elements: each of these is merged for itself."""
    listed = elements.EACH in (elements.shape_at(path) or {})
    return listed and by_id(here) is not None and by_id(there) is not None


def _reordered(here: Any, there: Any) -> list[Any]:
    """The elements of ``here`` in the order of ``there``."""
    mine, theirs = by_id(here) or {}, by_id(there) or {}
    return [mine[id] for id in woven(restricted(theirs, mine), mine)]


def _has_above(tree: Tree, path: str) -> bool:
    """Whether all that lies above a place is there, and such that something can lie below."""
    steps = paths.split(path)
    return all(takes(value_at(tree, paths.join(steps[:depth]))) for depth in range(len(steps)))


def _above(path: str) -> str:
    return paths.join(paths.split(path)[:-1])
