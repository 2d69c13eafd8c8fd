"""Pictures, videos and sounds."""

from typing import Any

from app.domain.deltas import FILE, OF_THE_FILE
from app.domain.paths import Steps
from app.domain.tree import Tree, is_object, same
from app.sync.merge.atoms import ATOM, Greater
from app.sync.merge.objects import Keys
from app.sync.merge.shape import Notes, Shape, Sides
from app.sync.merge.texts import Words

FACTS = (*FILE, *OF_THE_FILE)


class Picture:
    """A file with what is known of it, which goes as a whole, and what people say about it, which does not."""

    def __init__(self) -> None:
        self._keys = Keys({"alt": Words(), **dict.fromkeys(FILE, ATOM), **dict.fromkeys(OF_THE_FILE, Greater())})

    def merge(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Shape``. Two other files collide as two pictures."""
        if not all(map(is_object, sides.each())):
            return ATOM.merge(sides, at, notes)
        base, mine, theirs = (_only(side, FILE) for side in sides.each())
        if same(mine, theirs):
            return self._keys.merge(sides, at, notes)
        if not same(mine, base) and not same(theirs, base):
            return ATOM.merge(sides, at, notes)
        taken = same(mine, base)
        if taken:
            notes.take(at)
        facts = _only(sides.theirs if taken else sides.mine, FACTS)
        said = Sides(*({key: side[key] for key in side if key not in FACTS} for side in sides.each()))
        return {**facts, **self._keys.merge(said, at, notes)}

    def common(self, sides: Sides) -> Any:
        """See ``Shape``."""
        apart = not all(map(is_object, sides.each())) or not same(_only(sides.mine, FILE), _only(sides.theirs, FILE))
        return ATOM.common(sides) if apart else self._keys.common(sides)

    def below(self, step: str) -> Shape:
        """See ``Shape``."""
        return self._keys.below(step)


def _only(picture: Tree, keys: tuple[str, ...]) -> Tree:
    return {key: picture[key] for key in keys if key in picture}
