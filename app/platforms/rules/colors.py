"""What the SDKs make of a colour: ``android.graphics.Color.parseColor`` and ``CTUIUtils.m``."""

import re
from typing import Any

NAMES = {
    "black": "#000000",
    "white": "#FFFFFF",
    "red": "#FF0000",
    "green": "#00FF00",
    "blue": "#0000FF",
    "yellow": "#FFFF00",
    "cyan": "#00FFFF",
    "magenta": "#FF00FF",
    "gray": "#888888",
    "grey": "#888888",
    "lightgray": "#CCCCCC",
    "lightgrey": "#CCCCCC",
    "darkgray": "#444444",
    "darkgrey": "#444444",
    "aqua": "#00FFFF",
    "fuchsia": "#FF00FF",
    "lime": "#00FF00",
    "maroon": "#800000",
    "navy": "#000080",
    "olive": "#808000",
    "purple": "#800080",
    "silver": "#C0C0C0",
    "teal": "#008080",
}
"""The names that Android knows, in any case."""

BLACK = "#000000"
WHITE = "#FFFFFF"

_CLEAN = re.compile(r"#[0-9A-Fa-f]{6}")
_WITH_ALPHA = re.compile(r"#[0-9A-Fa-f]{8}")
_HEX = re.compile(r"#?([0-9A-Fa-f]{1,8})")


def is_clean(value: Any) -> bool:
    """Whether every phone shows ``value`` as the same colour: ``#RRGGBB``."""
    return isinstance(value, str) and _CLEAN.fullmatch(value) is not None


def android(value: Any) -> str | None:
    """The colour that Android shows, its alpha left out; None where ``parseColor`` throws."""
    if not isinstance(value, str):
        return None
    if _CLEAN.fullmatch(value):
        return value
    if _WITH_ALPHA.fullmatch(value):
        return "#" + value[3:]
    return NAMES.get(value.lower())


def ios(value: Any, default: str = BLACK) -> str:
    """The colour that an iPhone shows: hex digits are read as one number, whatever their count; other words are black.

    ``default`` is what stands in for a colour that is missing or empty.
    """
    if value is None or value == "":
        return default
    if is_clean(value):
        return value
    digits = _HEX.fullmatch(value) if isinstance(value, str) else None
    return f"#{int(digits[1], 16) & 0xFFFFFF:06X}" if digits else BLACK
