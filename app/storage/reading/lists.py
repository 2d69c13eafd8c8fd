"""The list of campaigns: filtered, searched, sorted and paged by SQL that walks an index."""

from array import array
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from operator import itemgetter
from typing import Any

from msgspec.structs import replace

from app.services.ports import CampaignRow, ListQuery
from app.storage.reading.arms import Arm, merged
from app.storage.reading.filters import Filters, filters
from app.storage.reading.finding import all_ranked, only, ranked, restricted
from app.storage.reading.hits import hits
from app.storage.reading.leading import kept, leader, narrow
from app.storage.reading.lines import LineReading
from app.storage.reading.orders import COLUMNS, Column, ascending, key_of, pieces

FEW = 5_000
"""So many hits are sorted; of more, the order's index is walked and those that are hits are picked."""
AT_ONCE, PATIENCE = 500, 40
"""So many campaigns are looked at together, and so many times, before all that keep the filters are sought."""
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
            chosen = filters(self, query)
            searched = hits(self, query.search)
            if searched is not None:
                found = restricted(self, chosen, searched, whole=True)
                return len(found.gathered(self, found.hits.every))
            _, narrowest = narrow(self, chosen, FEW)
            arms = [chosen.led_by(narrowest)] if narrowest else chosen.walks()
            return sum(self.query(arm.sql("count(*)"), *arm.values)[0][0] for arm in arms)

    def authors(self) -> list[str]:
        """See ``ports.Reader``."""
        names: list[str] = []
        while row := self.first(NEXT_AUTHOR, names[-1] if names else ""):
            names.append(row[0])
        return names

    def _places(self, query: ListQuery, limit: int | None) -> Iterator[int]:
        """The places of the query behind its ``after``; ``limit`` says how many of them are going to be taken."""
        chosen, searched = filters(self, query), hits(self, query.search, first=limit is not None)
        column = COLUMNS.get(query.sort)
        if searched is None:
            return self._listed(query, column, chosen, limit)
        whole = limit is None and query.after is None
        found = restricted(self, chosen, searched, whole=whole or column is not None)
        if column is not None:
            return self._picked(query, column, chosen, found.gathered(self, found.hits.every), limit)
        if query.sort == "match" and found.hits.best:
            return all_ranked(self, found) if whole else ranked(self, found, query.after)
        if whole:
            return iter(sorted(found.gathered(self, found.hits.every), reverse=not ascending(query)))
        arms = [piece.of(arm) for arm in found.hits.every for piece in pieces(query, None, arm.place)]
        return found.places(self, arms, ascending=ascending(query))

    def _listed(self, query: ListQuery, column: Column | None, chosen: Filters, limit: int | None) -> Iterator[int]:
        """Without a search."""
        first = leader(self, chosen, column)
        if first is not None:
            return self._in_order(query, column, [chosen.led_by(first)], limit)
        walk = self._walk(query, column, chosen)
        if not chosen.wanted:
            return walk
        return filter(kept(self, chosen).__contains__, walk) if limit is None else self._kept(walk, chosen)

    def _walk(self, query: ListQuery, column: Column | None, chosen: Filters) -> Iterator[int]:
        """Everything on the list's shelves."""
        walks = Filters(chosen.shelves).walks(column.index if column else "shelf")
        return self._in_order(query, column, walks, None)

    def _kept(self, walk: Iterator[int], chosen: Filters) -> Iterator[int]:
        """Those that keep the filters: often they are soon found by looking at the first ones."""
        for _ in range(PATIENCE):
            some = list(islice(walk, AT_ONCE))
            looked = only(chosen, some)
            found = {place for (place,) in self.query(looked.sql(looked.place), *looked.values)}
            yield from filter(found.__contains__, some)
        yield from filter(kept(self, chosen).__contains__, walk)

    def _in_order(
        self, query: ListQuery, column: Column | None, arms: Sequence[Arm], limit: int | None
    ) -> Iterator[int]:
        last = self._last(query, column)
        stretches = [pieces(query, column, arm.place, last) for arm in arms]
        for parts in zip(*stretches, strict=True):
            stretch = [part.of(arm) for part, arm in zip(parts, arms, strict=True)]
            sql, values = merged(stretch, ascending=ascending(query), limit=limit)
            yield from map(itemgetter(0), self.stream(sql, *values))

    def _picked(
        self, query: ListQuery, column: Column, chosen: Filters, found: set[int], limit: int | None
    ) -> Iterator[int]:
        """Those of the list that were found, in the order of a column."""
        if len(found) <= FEW:
            return self._in_order(query, column, [only(chosen, found)], limit)
        return filter(found.__contains__, self._walk(query, column, chosen))

    def _last(self, query: ListQuery, column: Column | None) -> Any:
        """What the last row of the page before is sorted by: its column, or what it showed where it has moved since."""
        if query.after is None or column is None:
            return None
        row = self.first(f"SELECT {column.name} FROM campaigns WHERE place = ?", query.after.place)
        return row[0] if row else key_of(query.after, column, query.sort)

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
