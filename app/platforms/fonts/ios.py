"""The system font of iOS, for which Inter stands; heights and baselines are the system font's own."""

from typing import Any

from app.domain.scene import TextStyle

ASCENT, LINE = 0.952, 1.193
"""The system font's metrics, in font sizes."""
HEIGHTS = {15: 18.0, 13: 16.0, 12: 14.5}
"""pt of a label of one line, by font size (the xib files)."""
BODY, BODY_LINE = 13, 15.51
"""pt of the message's font, and that each further line of it adds."""


def style(size: int, weight: int, color: str, **more: Any) -> TextStyle:
    """A label in a fixed ``size`` pt."""
    first = HEIGHTS.get(size, LINE * size)
    return TextStyle(
        font="inter",
        size=size,
        weight=weight,
        color=color,
        first_line=first,
        next_line=BODY_LINE if size == BODY else LINE * size,
        baseline=(first - LINE * size) / 2 + ASCENT * size,
        **more,
    )
