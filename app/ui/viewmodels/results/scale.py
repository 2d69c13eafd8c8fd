"""Axes: round numbers up to a little more than the highest value."""

import math

from msgspec import Struct

MOST = 5
"""Steps at most."""
LEAST = 1e-6
"""Less is as good as nothing."""
ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)


class Scale(Struct, frozen=True):
    """From 0 to ``step`` × ``steps``."""

    step: float
    steps: int

    @property
    def top(self) -> float:
        """The highest number on it."""
        return self.step * self.steps

    @property
    def ticks(self) -> tuple[float, ...]:
        """The numbers on it, 0 first."""
        return tuple(self.step * number for number in range(self.steps + 1))

    def share(self, value: float) -> float:
        """How far up a value stands, 0 to 1."""
        return min(max(value / self.top, 0.0), 1.0)


def scale(highest: float, *, whole: bool, steps: int = 0) -> Scale:
    """An axis that reaches ``highest``; ``whole``: only whole numbers stand on it. ``steps`` are as many as another
    axis beside it has, 0: as many as fit well."""
    if highest < LEAST:
        return Scale(1.0, steps or 1)
    step = _round_up(highest / (steps or MOST))
    if whole:
        step = float(math.ceil(step))
    return Scale(step, steps or max(1, math.ceil(highest / step)))


def _round_up(rough: float) -> float:
    """The next round number."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next((power * each for each in ROUND if power * each >= rough), power * ROUND[-1])
