"""Where a long list is read from, and what reading it again comes to."""

from array import array
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from app.ui.viewmodels.places import Step, steps

PAGE = 50
"""Rows that are read at once: a little more than a large screen shows."""

R = TypeVar("R")


class Source(Protocol[R]):
    """One question to the workspace. Everything is called on another thread."""

    def rows(self, limit: int) -> list[R]:
        """The first rows."""
        ...

    def count(self) -> int:
        """How many there are."""
        ...

    def places(self) -> "array[int]":
        """The places of all rows, in order."""
        ...

    def rows_at(self, places: Sequence[int]) -> list[R]:
        """The rows at these places, in this order, without those that are gone."""
        ...

    def place(self, row: R) -> int:
        """Where a row stands."""
        ...

    def interrupted(self, stop: Callable[[], bool]) -> AbstractContextManager[None]:
        """Inside, reading ends early (``Interrupted``) soon after ``stop`` says so."""
        ...


class Renewal(Struct, Generic[R], frozen=True):
    """The same question read again. ``steps`` is None where too much differs; ``rows`` are the first ones."""

    places: "array[int]"
    steps: tuple[Step, ...] | None
    rows: Sequence[R]


def renewed(source: Source[R], before: "array[int]") -> Renewal[R]:
    """The question read again, beside the places as they were."""
    rows = source.rows(PAGE)
    after = array("q", map(source.place, rows)) if len(rows) < PAGE else source.places()
    return Renewal(after, steps(before, after), rows)
