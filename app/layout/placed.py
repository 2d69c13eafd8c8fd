"""What layout returns: boxes with their places, ready to be painted, printed or clicked."""

from msgspec import Struct

from app.domain.message import Media
from app.domain.scene import Fit, Role, TextStyle


class Box(Struct, frozen=True, kw_only=True):
    """One placed box, in painting order. Lengths in the scene's unit, from the card's top left.

    ``text`` is the whole text before truncation, ``lines`` what is drawn, both None for boxes without text.
    ``field`` is the stored path a click leads to, relative to the record.
    """

    role: Role | None
    index: int | None
    x: float
    y: float
    w: float
    h: float
    text: str | None = None
    lines: tuple[str, ...] | None = None
    cut: bool = False
    style: TextStyle | None = None
    background: str | None = None
    radius: float = 0
    border: float = 0
    border_color: str | None = None
    media: Media | None = None
    picture: bool = False
    fit: Fit = "cover"
    play: bool = False
    alt: str = ""
    icon: str | None = None
    icon_color: str | None = None
    field: str = ""


class Placement(Struct, frozen=True, kw_only=True):
    """A placed scene."""

    unit: str
    width: float
    height: float
    boxes: tuple[Box, ...]

    def find(self, role: Role, index: int | None = None) -> Box | None:
        """The first box with that role (and index)."""
        return next((b for b in self.boxes if b.role == role and index in (None, b.index)), None)
