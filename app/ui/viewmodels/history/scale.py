"""Where moments stand on the time line: those of today wide apart, older ones gathered by day. Pure."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

TODAY_SHARE = 0.6
"""Of the line, for today, where there are other days as well."""


class Mark(Struct, frozen=True):
    """A day that begins at ``at`` (0 to 1)."""

    at: float
    day: str


class Scale(Struct, frozen=True, kw_only=True):
    """``places`` of the moments, oldest first, from 0 to 1, and the ``marks`` of their days."""

    places: tuple[float, ...] = ()
    marks: tuple[Mark, ...] = ()

    def nearest(self, place: float) -> int:
        """The moment that stands nearest to a place, counted from the oldest."""
        return min(range(len(self.places)), key=lambda number: abs(self.places[number] - place))


def scale(days: Sequence[str], today: str) -> Scale:
    """The scale of moments on these ``days``, oldest first. Each older day is as wide as every other one."""
    runs = [(day, len(list(run))) for day, run in groupby(days)]
    older = [run for run in runs if run[0] != today]
    now = len(days) - sum(count for _, count in older)
    share = (TODAY_SHARE if older else 1.0) if now else 0.0
    widths = [share if day == today else (1 - share) / len(older) for day, _ in runs]
    places: list[float] = []
    marks: list[Mark] = []
    start = 0.0
    for (day, count), width in zip(runs, widths, strict=True):
        marks.append(Mark(start, day))
        places += [start + width * (number + 0.5) / count for number in range(count)]
        start += width
    return Scale(places=tuple(places), marks=tuple(marks))
