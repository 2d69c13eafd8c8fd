"""Who types goes first."""

import time
from collections.abc import Callable

MOMENT = 0.03
"""Seconds from an edit in which its preview is laid out and painted."""
STEP = 0.002
"""Seconds between two looks whether it has passed."""


class RightOfWay:
    """The window ``take``s it with every edit; work at the side ``give``s it between two records, and waits for a
    moment: Python lets one thread at a time run, whoever asks first."""

    def __init__(self, now: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep) -> None:
        self._now = now
        self._sleep = sleep
        self._until = 0.0

    def take(self) -> None:
        """On the window's thread: something is being done there."""
        self._until = self._now() + MOMENT

    def give(self) -> None:
        """On any other: go on when that is through, even if more follows it."""
        until = self._until
        while self._now() < until:
            self._sleep(STEP)
