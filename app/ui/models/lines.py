"""The rows of a long list that are at hand: the ones that were looked at last, by place."""

from collections import OrderedDict
from typing import Generic, TypeVar

R = TypeVar("R")


class Line(Generic[R]):
    """One row and what its cells say. ``fresh``: nothing has been written since it was read."""

    __slots__ = ("fresh", "row", "texts")

    def __init__(self, row: R) -> None:
        self.row = row
        self.texts: tuple[str, ...] | None = None
        self.fresh = True


class Lines(Generic[R]):
    """At most ``most`` of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lines: OrderedDict[int, Line[R]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, place: int) -> bool:
        return place in self._lines

    def get(self, place: int) -> Line[R] | None:
        """The line at that place, if it is at hand."""
        line = self._lines.get(place)
        if line is not None:
            self._lines.move_to_end(place)
        return line

    def put(self, place: int, row: R) -> bool:
        """Keep a row that was just read; whether it differs from what was known."""
        known = self._lines.get(place)
        same = known is not None and known.row == row
        if known is not None and same:
            known.fresh = True
        else:
            self._lines[place] = Line(row)
        self._lines.move_to_end(place)
        while len(self._lines) > self._most:
            self._lines.popitem(last=False)
        return not same

    def drop(self, place: int) -> bool:
        """Forget a row that is no longer there; whether it was at hand."""
        return self._lines.pop(place, None) is not None

    def fade(self) -> None:
        """Something was written: every line has to be read again, and is shown until then."""
        for line in self._lines.values():
            line.fresh = False

    def reword(self) -> None:
        """The words have changed, the rows have not."""
        for line in self._lines.values():
            line.texts = None

    def clear(self) -> None:
        """Forget all."""
        self._lines.clear()
