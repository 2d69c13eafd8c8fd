"""The fonts of the Web panel: the page's own (Roboto here), and Arial for buttons, for which Liberation Sans stands."""

from typing import Any, Literal

from app.domain.scene import TextStyle

METRICS = {"roboto": (0.9277, 0.2441), "arial": (0.9053, 0.2120)}
"""Ascent and descent in font sizes: Roboto, Liberation Sans."""


def style(
    size: float, line: float, weight: int, color: str, font: Literal["roboto", "arial"] = "roboto", **more: Any
) -> TextStyle:
    """Lines ``line`` px high as CSS says, the font's own box centred in them; the panel declares no direction."""
    ascent, descent = METRICS[font]
    return TextStyle(
        font=font,
        size=size,
        weight=weight,
        direction="ltr",
        color=color,
        first_line=line,
        next_line=line,
        baseline=(line - (ascent + descent) * size) / 2 + ascent * size,
        **more,
    )
