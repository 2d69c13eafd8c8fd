"""Contrast of two colours, as WCAG 2.1 defines it, and the nearest colour with enough of it."""

from collections.abc import Iterator

ENOUGH = 4.5
"""The ratio that text of normal size needs (WCAG 2.1, success criterion 1.4.3)."""

Rgb = tuple[int, int, int]
_STEPS = 255


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


_LINEAR = tuple(_linear(value / 255) for value in range(256))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours, from 1 to 21."""
    return _ratio(_luminance(_rgb(one)), _luminance(_rgb(other)))


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def readable(color: str, background: str) -> str:
    """The colour nearest to ``color``, darker or lighter, that has enough contrast to ``background``."""
    ground = _luminance(_rgb(background))
    near = next(near for near in _shades(_rgb(color)) if _ratio(_luminance(near), ground) >= ENOUGH)
    return "#{:02X}{:02X}{:02X}".format(*near)


def _shades(rgb: Rgb) -> Iterator[Rgb]:
    for step in range(_STEPS + 1):
        yield _mixed(rgb, 0, step)
        yield _mixed(rgb, 255, step)


def _mixed(rgb: Rgb, towards: int, step: int) -> Rgb:
    red, green, blue = (round(part + (towards - part) * step / _STEPS) for part in rgb)
    return red, green, blue


def _rgb(color: str) -> Rgb:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(rgb: Rgb) -> float:
    red, green, blue = rgb
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]
