"""Objects, merged key by key."""

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET

from app.domain import paths
from app.domain.paths import Steps
from app.domain.tree import Tree, is_object, same
from app.sync.merge.atoms import ATOM, survivor
from app.sync.merge.shape import Notes, Shape, Sides
from app.sync.merge.texts import Words


class Keys:
    """An object. Keys that are not in ``known`` have the shape ``rest``; without one (a newer Galley's keys) what is an
    object is merged key by key, and everything else as a whole."""

    def __init__(self, known: Mapping[str, Shape] | None = None, rest: Shape | None = None) -> None:
        self._known = known or {}
        self._rest = rest

    def merge(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Shape``. An object that one side took out and the other changed stays as the other has it."""
        mine, theirs = sides.mine, sides.theirs
        if is_object(mine) and is_object(theirs):
            return self._merged(sides, mine, theirs, at, notes)
        if UNSET in (mine, theirs) and (is_object(mine) or is_object(theirs)):
            return survivor(sides, at, notes)
        return ATOM.merge(sides, at, notes)

    def common(self, sides: Sides) -> Any:
        """See ``Shape``."""
        base, mine, theirs = sides.each()
        if not (is_object(mine) and is_object(theirs)) or not (is_object(base) or base is UNSET):
            return ATOM.common(sides)
        if same(mine, theirs):
            return mine
        keys = dict.fromkeys((*(base if is_object(base) else ()), *mine))
        found = {key: self.below(key).common(sides.child(key)) for key in keys}
        alike = {key: value for key, value in found.items() if value is not UNSET}
        return alike if alike or is_object(base) else base

    def below(self, step: str) -> Shape:
        """See ``Shape``."""
        return self._known.get(step) or self._rest or ANY

    def _merged(self, sides: Sides, mine: Tree, theirs: Tree, at: Steps, notes: Notes) -> Tree:
        found: Tree = {}
        for key in (*mine, *(key for key in theirs if key not in mine)):
            alike = key in mine and key in theirs and same(mine[key], theirs[key])
            value = mine[key] if alike else self.below(key).merge(sides.child(key), (*at, key), notes)
            if value is not UNSET:
                found[key] = value
        return found


ANY = Keys()


class Overlay(Keys):
    """Values by path, laid over something of the shape ``over``: words where that has words, else one value each."""

    def __init__(self, over: Shape) -> None:
        super().__init__()
        self._over = over

    def below(self, step: str) -> Shape:
        """See ``Shape``."""
        shape = self._over
        for each in paths.split(step):
            shape = shape.below(each)
        return shape if isinstance(shape, Words) else ATOM
