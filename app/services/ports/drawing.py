"""Drawing to files."""

from collections.abc import Sequence
from typing import Literal, Protocol

from msgspec import Struct

from app.layout.placed import Placement

Theme = Literal["light", "dark"]
"""The surroundings that a card is drawn in."""

Paper = Literal["png", "pdf"]


class Panel(Struct, frozen=True, kw_only=True):
    """A card to be drawn. ``surroundings`` is the colour of the list behind it, ``title`` and ``caption`` stand over it
    on a wall, ``notice`` says there what is wrong with it: all of them only where they are not empty."""

    placement: Placement
    surroundings: str = ""
    title: str = ""
    caption: str = ""
    notice: str = ""


class Drawing(Protocol):
    """Drawing to files, with the pictures of one workspace."""

    def card(self, panel: Panel, *, scale: float, theme: Theme = "light") -> bytes:
        """A PNG of ``round(width * scale)`` x ``round(height * scale)`` pixels, nothing in it but pixels, the same
        bytes every time. Raises ``UserError`` for a card without a size and for one too large to draw."""
        ...

    def wall(self, panels: Sequence[Panel], *, paper: Paper, title: str = "") -> bytes:
        """Cards side by side, each with its caption: a PNG at 2 pixels a unit, or a PDF of one page at 1 point a unit.
        Raises ``UserError`` where it is too large to draw."""
        ...
