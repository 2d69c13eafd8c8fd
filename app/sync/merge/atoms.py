"""Values that are merged as a whole."""

from typing import Any

from msgspec import UNSET

from app.domain.paths import Steps
from app.domain.tree import same
from app.sync.merge.shape import Notes, Shape, Sides


class Atom:
    """One value, however much is in it: a colour, an address, a time to live, custom data."""

    def merge(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Shape``."""
        if same(sides.mine, sides.theirs) or same(sides.theirs, sides.base):
            return sides.mine
        if same(sides.mine, sides.base):
            notes.take(at)
            return sides.theirs
        return self.decide(sides, at, notes)

    def common(self, sides: Sides) -> Any:
        """See ``Shape``."""
        return sides.mine if same(sides.mine, sides.theirs) else sides.base

    def below(self, step: str) -> Shape:
        """See ``Shape``."""
        return ATOM

    def decide(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """What stands where both sides changed the value, each to something else."""
        notes.collide(at, sides)
        return sides.mine


ATOM = Atom()


class Quiet(Atom):
    """A value that nobody chooses, and nobody is told about."""

    def merge(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Shape``."""
        return super().merge(sides, at, Notes())


class Greater(Quiet):
    """The greater number or the later text of the two: an instant of a change, what became known of a picture."""

    def decide(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Atom``."""
        return max(sides.mine, sides.theirs, key=_rank)


class Given(Quiet):
    """What a record is given once, as its author: what it began with, else theirs."""

    def decide(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Atom``."""
        return sides.theirs if sides.base is UNSET else sides.base


def survivor(sides: Sides, at: Steps, notes: Notes) -> Any:
    """What stands of something that one side does not have: a change wins against a removal, never the other way."""
    if sides.mine is UNSET:
        if same(sides.base, sides.theirs):
            return UNSET
        notes.take(at)
        return sides.theirs
    if same(sides.base, sides.mine):
        notes.take(at)
        return UNSET
    if sides.base is not UNSET:
        notes.keep(at)
    return sides.mine


def _rank(value: Any) -> tuple[int, float, str]:
    if isinstance(value, str):
        return 2, 0, value
    return (1, value, "") if isinstance(value, int | float) else (0, 0, "")
