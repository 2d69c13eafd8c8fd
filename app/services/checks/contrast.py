"""Contrast of two colours, as WCAG 2.1 defines it, and the nearest colour with enough of it."""

from collections.abc import Iterator

ENOUGH = 4.5
"""The ratio that text of normal size needs (WCAG 2.1, success criterion 1.4.3)."""

Rgb = tuple[int, int, int]
_STEPS = 255


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(color: str, background: str) -> str:
    """The colour nearest to ``color``, darker or lighter, that has enough contrast to ``background``."""
    return next(near for near in _shades(color) if contrast(near, background) >= ENOUGH)


def _shades(color: str) -> Iterator[str]:
    rgb = _rgb(color)
    for step in range(_STEPS + 1):
        yield _mixed(rgb, 0, step)
        yield _mixed(rgb, 255, step)


def _mixed(rgb: Rgb, towards: int, step: int) -> str:
    return "#" + "".join(f"{round(part + (towards - part) * step / _STEPS):02X}" for part in rgb)


def _rgb(color: str) -> Rgb:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(rgb: Rgb) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
