"""What the commands that draw to files share."""

from pathlib import Path

from app.domain.errors import UserError
from app.platforms import registry as platforms
from app.platforms.base import InboxStyle
from app.services.ports import Panel, Paper
from app.services.previewing import Look

SCALES = (0.1, 16)
"""Pixels a unit that can be asked for."""


def paper_of(output: str, allowed: tuple[Paper, ...]) -> Paper:
    """The format that a file name's ending stands for. Raises ``UserError``."""
    ending = Path(output).suffix.lower().removeprefix(".")
    if ending in allowed:
        return ending
    names = " or ".join(f".{paper}" for paper in allowed)
    raise UserError(f"{output} has no ending that can be drawn", next_step=f"Let the name end in {names}")


def scale_of(text: str) -> float:
    """``--scale``. Raises ``UserError``."""
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if SCALES[0] <= value <= SCALES[1]:
        return value
    raise UserError(f"--scale {text} is out of range", next_step=f"Use {SCALES[0]:g} to {SCALES[1]:g}")


def panel_of(look: Look, title: str = "") -> Panel:
    """A look as it is drawn: on the colour of its platform's list, with what becomes of the message there."""
    return Panel(
        placement=look.placement,
        surroundings=platforms.platform(look.platform).list_background(InboxStyle()),
        title=title,
        caption=look.caption,
        notice=look.fate.reason or "",
    )
