"""Texts that people read."""

from typing import Any

from app.domain.paths import Steps
from app.sync.merge.atoms import Atom
from app.sync.merge.shape import Notes, Sides
from app.sync.merge.words import combined


class Words(Atom):
    """A text. What both sides changed is merged word by word."""

    def decide(self, sides: Sides, at: Steps, notes: Notes) -> Any:
        """See ``Atom``."""
        together = combined(*sides.each()) if all(isinstance(side, str) for side in sides.each()) else None
        if together is None:
            return super().decide(sides, at, notes)
        if together == sides.theirs:
            notes.take(at)
        elif together != sides.mine:
            notes.join(at)
        return together
