"""What a merge of two records comes to."""

from typing import Any

from msgspec import UNSET, Struct, UnsetType

from app.domain.tree import Tree


class Collision(Struct, frozen=True):
    """A place that both sides changed, each to something else. UNSET where there is nothing. Of a list whose elements
    both sides have put into another order the three are the ids in the order of each."""

    path: str
    base: Any | UnsetType = UNSET
    mine: Any | UnsetType = UNSET
    theirs: Any | UnsetType = UNSET


class Merged(Struct, frozen=True):
    """``tree`` holds what only one side changed, and mine where they collide. ``taken``: the places where what others
    did came in; ``joined``: those among them where both sides' words stand side by side now. ``kept``: what others
    took out, and what stays because it was changed here. Stamps and what is known of a picture's file are not told."""

    tree: Tree
    collisions: tuple[Collision, ...] = ()
    taken: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
