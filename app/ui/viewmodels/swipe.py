"""How a carousel follows the finger: pure arithmetic, in pages (0 = first slide) and seconds."""

from collections.abc import Sequence
from dataclasses import dataclass, field

RUBBER = 0.35
"""How much of the finger's way the card still goes beyond the first or the last slide."""
FLICK = 0.6
"""Pages per second from which letting go turns the page, however short the way was."""
HALF = 0.5
SPEED_WINDOW = 0.1
"""Seconds before letting go that count for the speed."""
WHEEL_PAGE = 120
"""Wheel units (eighths of a degree) that make one page: one notch."""


def settled(position: float, start: int, speed: float, count: int) -> int:
    """The slide at which a swipe let go at ``position`` comes to rest: at most one away from ``start``."""
    if abs(speed) >= FLICK:
        target = start + (1 if speed > 0 else -1)
    elif abs(position - start) >= HALF:
        target = start + (1 if position > start else -1)
    else:
        target = start
    return max(0, min(count - 1, target))


def rubbered(position: float, count: int) -> float:
    """``position`` with the resistance of the ends."""
    last = count - 1
    if position < 0:
        return position * RUBBER
    if position > last:
        return last + (position - last) * RUBBER
    return position


def speed_of(track: Sequence[tuple[float, float]]) -> float:
    """Pages per second over the last moments of a (seconds, pages) track."""
    if len(track) < 2:
        return 0.0
    end = track[-1]
    start = next(point for point in track if end[0] - point[0] <= SPEED_WINDOW)
    seconds = end[0] - start[0]
    return (end[1] - start[1]) / seconds if seconds > 0 else 0.0


@dataclass
class Drag:
    """One finger on the card: ``start`` is the slide it began on, ``width`` the card's in the finger's unit."""

    start: int
    count: int
    width: float
    begin: float
    track: list[tuple[float, float]] = field(default_factory=lambda: [])

    def moved(self, to: float, seconds: float) -> float:
        """The position to draw, in pages, with the finger at ``to``."""
        position = self.start + (self.begin - to) / self.width
        self.track.append((seconds, position))
        return rubbered(position, self.count)

    def ended(self, seconds: float) -> int:
        """The slide to come to rest at, the finger having left at ``seconds``."""
        if not self.track:
            return self.start
        position = self.track[-1][1]
        held = seconds - self.track[-1][0] > SPEED_WINDOW
        return settled(position, self.start, 0.0 if held else speed_of(self.track), self.count)


@dataclass
class Wheel:
    """Gathers wheel movements into pages."""

    gathered: float = 0.0

    def turned(self, units: float) -> int:
        """Pages to go, with the sign of the movement; what is left of a notch stays for the next call."""
        if units * self.gathered < 0:
            self.gathered = 0.0
        self.gathered += units
        pages = int(self.gathered / WHEEL_PAGE)
        self.gathered -= pages * WHEEL_PAGE
        return pages
