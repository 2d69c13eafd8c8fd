"""What a merge goes by: the shape of a record, place by place."""

from typing import Any, Protocol

from msgspec import UNSET, Struct

from app.domain import paths
from app.domain.paths import Steps
from app.domain.tree import Tree, is_object
from app.sync.merge.values import Collision, Merged


class Sides(Struct, frozen=True):
    """A place as both sides began with it, and as each has it now. UNSET where there is nothing."""

    base: Any
    mine: Any
    theirs: Any

    def child(self, key: str) -> "Sides":
        """The place one key below; nothing lies below what is no object."""
        return Sides(*(side.get(key, UNSET) if is_object(side) else UNSET for side in self.each()))

    def each(self) -> tuple[Any, Any, Any]:
        """Base, mine, theirs."""
        return self.base, self.mine, self.theirs


class Notes:
    """What is found on the way."""

    def __init__(self) -> None:
        self._collisions: list[Collision] = []
        self._taken: list[str] = []
        self._joined: list[str] = []
        self._kept: list[str] = []

    def collide(self, at: Steps, sides: Sides) -> None:
        """Both sides changed the place, each to something else."""
        self._collisions.append(Collision(paths.join(at), *sides.each()))

    def take(self, at: Steps) -> None:
        """What others did came in."""
        self._taken.append(paths.join(at))

    def join(self, at: Steps) -> None:
        """The words of both sides stand there now."""
        self.take(at)
        self._joined.append(paths.join(at))

    def keep(self, at: Steps) -> None:
        """What others took out stays."""
        self._kept.append(paths.join(at))

    def merged(self, tree: Tree) -> Merged:
        """All that was found, with what came of it."""
        return Merged(tree, tuple(self._collisions), tuple(self._taken), tuple(self._joined), tuple(self._kept))


class Shape(Protocol):
    """How the values at a place are merged."""

    def merge(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """What the place at ``at`` holds now; UNSET: nothing. At least one side has something there."""
        ...

    def common(self, sides: Sides) -> Any:
        """What mine and theirs have alike, and where they differ what both began with; UNSET: nothing."""
        ...

    def below(self, step: str) -> "Shape":
        """The shape one step further down."""
        ...
