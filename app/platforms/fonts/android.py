"""Roboto, as Android measures it."""

from functools import lru_cache
from math import ceil, floor
from typing import Any

from app.domain.scene import TextStyle

ASCENT, DESCENT, TOP, BOTTOM = 0.9277, 0.2441, 1.0562, 0.2710
"""Roboto's line metrics, in font sizes. Fallback fonts for other scripts keep them."""


def style(size: float, density: float, weight: int, color: str, **more: Any) -> TextStyle:
    """A text of ``size`` dp (sp times the person's text size) on a screen with ``density`` pixels a dp."""
    first, following, cut, baseline = line_boxes(size * density)
    return TextStyle(
        font="roboto",
        size=size,
        weight=weight,
        color=color,
        first_line=first / density,
        next_line=following / density,
        cut_line=cut / density,
        baseline=baseline / density,
        **more,
    )


@lru_cache(maxsize=64)
def line_boxes(size: float) -> tuple[int, int, int, int]:
    """Pixels of a first line, of each further one, of a first line behind which lines were cut, and from the top to
    the first baseline, for a font of ``size`` pixels, which is not rounded (AOSP StaticLayout with font padding)."""
    above, descent = ceil(TOP * size), _round(DESCENT * size)
    return above + ceil(BOTTOM * size), _round(ASCENT * size) + descent, above + descent, above


def _round(value: float) -> int:
    return floor(value + 0.5)
