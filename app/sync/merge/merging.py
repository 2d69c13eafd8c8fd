"""The three-way merge of a record."""

from msgspec import UNSET

from app.domain.tree import Tree
from app.sync.merge.shape import Notes, Shape, Sides
from app.sync.merge.values import Merged


def merge(base: Tree | None, mine: Tree, theirs: Tree, shape: Shape) -> Merged:
    """What both sides made of ``base`` (None: each made its record without the other), by the ``shape`` of its
    collection (``shapes.SHAPES``). Nothing that one side did is lost: it is in the tree, or in a collision; what it
    took out stays where the other side changed it.

    The sides may be swapped: the collisions are the same, turned round, and without any the trees are equal, but for
    the order of what both put at one place, and of sets that both put into another order. Pure: no side is changed.
    """
    notes = Notes()
    return notes.merged(shape.merge(_sides(base, mine, theirs), (), notes))


def begun(base: Tree | None, sent: Tree, theirs: Tree, shape: Shape) -> Tree | None:
    """What ``theirs`` began with, as far as can be told, where it is not known whether what was ``sent`` in the place
    of ``base`` arrived: what stands in ``theirs`` as it was sent is none of theirs."""
    found = shape.common(_sides(base, sent, theirs))
    return None if found is UNSET else found


def _sides(base: Tree | None, mine: Tree, theirs: Tree) -> Sides:
    return Sides(UNSET if base is None else base, mine, theirs)
