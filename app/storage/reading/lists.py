"""The list of campaigns: filtered, searched, sorted and paged by SQL that walks an index."""

from array import array
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from msgspec.structs import replace

from app.services.ports import CampaignRow, ListQuery
from app.storage.reading.arms import Arm, merged
from app.storage.reading.filters import Filters, filters
from app.storage.reading.finding import every, only, ranked, restricted
from app.storage.reading.hits import Hits, hits
from app.storage.reading.leading import leader, narrow
from app.storage.reading.lines import LineReading
from app.storage.reading.orders import COLUMNS, Column, ascending, key_of, pieces

FEW = 5_000
"""So many hits are sorted; of more, the order's index is walked and those that are hits are picked."""
NEXT_AUTHOR = "SELECT author FROM campaigns WHERE author > ? ORDER BY author LIMIT 1"


class ListReading(LineReading):
    """``rows``, ``places``, ``count`` and ``authors`` of ``ports.Reader``."""

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        """See ``ports.Reader``."""
        limit = None if query.limit is None else max(query.limit, 0)
        with self._one_look():
            return self.rows_at(list(islice(self._places(query, limit), limit)))

    def places(self, query: ListQuery) -> "array[int]":
        """See ``ports.Reader``."""
        with self._one_look():
            return array("q", self._places(replace(query, after=None), None))

    def count(self, query: ListQuery) -> int:
        """See ``ports.Reader``."""
        with self._one_look():
            kept, found = self._asked(query)
            if found is not None:
                return self._count(found.every)
            _, narrowest = narrow(self, kept, FEW)
            return self._count([kept.led_by(narrowest)] if narrowest else _walks(kept, None))

    def authors(self) -> list[str]:
        """See ``ports.Reader``."""
        names: list[str] = []
        while row := self.first(NEXT_AUTHOR, names[-1] if names else ""):
            names.append(row[0])
        return names

    def _asked(self, query: ListQuery) -> tuple[Filters, Hits | None]:
        kept, found = filters(self, query), hits(self, query.search)
        return kept, restricted(self, kept, found) if found else None

    def _places(self, query: ListQuery, limit: int | None) -> Iterator[int]:
        """The places of the query behind its ``after``; ``limit`` says how many of them are going to be taken."""
        kept, found = self._asked(query)
        column = COLUMNS.get(query.sort)
        if found is None:
            first = leader(self, kept, column)
            arms = [kept.led_by(first)] if first else _walks(kept, column)
            return self._in_order(query, column, arms, limit)
        if column is not None:
            return self._picked(query, column, kept, every(self, found), limit)
        if query.sort == "match" and found.best:
            return ranked(self, found, query.after)
        return self._in_order(query, None, found.every, limit)

    def _in_order(
        self, query: ListQuery, column: Column | None, arms: Sequence[Arm], limit: int | None
    ) -> Iterator[int]:
        last = self._last(query, column)
        stretches = [pieces(query, column, arm.place, last) for arm in arms]
        for parts in zip(*stretches, strict=True):
            stretch = [part.of(arm) for part, arm in zip(parts, arms, strict=True)]
            sql, values = merged(stretch, ascending=ascending(query), limit=limit)
            yield from (place for place, *_ in self.stream(sql, *values))

    def _picked(
        self, query: ListQuery, column: Column, kept: Filters, found: set[int], limit: int | None
    ) -> Iterator[int]:
        """Hits in the order of a column."""
        if len(found) <= FEW:
            return self._in_order(query, column, [only(found)], limit)
        walks = _walks(Filters(kept.shelves), column)
        return (place for place in self._in_order(query, column, walks, None) if place in found)

    def _last(self, query: ListQuery, column: Column | None) -> Any:
        """What the last row of the page before is sorted by: its column, or what it showed where it has moved since."""
        if query.after is None or column is None:
            return None
        row = self.first(f"SELECT {column.name} FROM campaigns WHERE place = ?", query.after.place)
        return row[0] if row else key_of(query.after, column, query.sort)

    def _count(self, arms: Sequence[Arm]) -> int:
        parts = " UNION ".join(arm.sql(arm.place) for arm in arms)
        if len(arms) == 1:
            parts = arms[0].sql("1")
        return self.query(f"SELECT count(*) FROM ({parts})", *(value for arm in arms for value in arm.values))[0][0]

    @contextmanager
    def _one_look(self) -> Generator[None]:
        """Inside, every statement sees the same campaigns."""
        connection = self.connection()
        if connection.in_transaction:
            yield
            return
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _walks(kept: Filters, column: Column | None) -> list[Arm]:
    """The list in the order of a column, a walk for each shelf."""
    source = f"campaigns c INDEXED BY campaigns_by_{column.index if column else 'shelf'}"
    return [kept.on(Arm(source, "c.place", ("c.shelf = ?",), (number,))) for number in kept.shelves]
