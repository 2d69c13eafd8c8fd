"""Whole screen pixels. A ``pixel`` of 0 means that the platform does not snap."""

from math import ceil, floor

_EPSILON = 1e-6
_FINEST = 64
"""Without a pixel, lengths of texts are rounded up to 1/64, so that a text fits into the width it was measured with."""


def cut(value: float, pixel: float) -> float:
    """``value`` cut down to whole pixels."""
    return floor(value / pixel + _EPSILON) * pixel if pixel else value


def up(value: float, pixel: float) -> float:
    """``value`` rounded up to whole pixels."""
    return ceil(value / pixel - _EPSILON) * pixel if pixel else ceil(value * _FINEST) / _FINEST


def nearest(value: float, density: float) -> float:
    """``value`` rounded to whole pixels, halves up, at ``density`` pixels a unit."""
    return floor(value * density + 0.5) / density
