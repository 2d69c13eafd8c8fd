"""A list of numbers to read from: row by row the highest comes first."""

from array import array
from contextlib import contextmanager

from app.services.ports import Interrupted


class Numbers:
    """``Source`` of the numbers that it has; what was read stands in ``read``."""

    def __init__(self) -> None:
        self.all: set[int] = set()
        self.trouble: Exception | None = None
        self.answer = lambda: None
        self.read: list[object] = []

    def rows(self, limit):
        return self._answer("rows", sorted(self.all, reverse=True)[:limit])

    def count(self):
        return self._answer("count", len(self.all))

    def places(self):
        return self._answer("places", array("q", sorted(self.all, reverse=True)))

    def rows_at(self, places):
        return self._answer(("page", places[0]), [place for place in places if place in self.all])

    def place(self, row):
        return row

    @contextmanager
    def interrupted(self, stop):
        yield
        if stop():
            raise Interrupted

    def _answer(self, what, answer):
        self.answer()
        if self.trouble:
            raise self.trouble
        self.read.append(what)
        return answer
