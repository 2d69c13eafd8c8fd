"""Which filter to begin with: the list is read from what narrows it most, where that is little."""

from app.storage.reading.base import Querying
from app.storage.reading.conditions import Filter
from app.storage.reading.filters import Filters
from app.storage.reading.orders import Column

NARROW = 20_000
"""Of so many campaigns all are taken and sorted; of more, the order's own index is walked until enough are found."""


def leader(reader: Querying, filters: Filters, column: Column | None) -> Filter | None:
    """The filter whose campaigns are all read; None where the list is read in its order."""
    size, narrowest = narrow(reader, filters, NARROW)
    if narrowest is None or size < NARROW:
        return narrowest
    own = column.index if column else "shelf"
    if same := next((each for each in filters.wanted if each.index == own), None):
        return same
    if column is None:
        return _first(filters, members=True) or _first(filters, past=True)
    return _first(filters, past=True) if column.dated else None


def narrow(reader: Querying, filters: Filters, most: int) -> tuple[int, Filter | None]:
    """The filter that fewest campaigns keep, and how many these are, counted up to ``most``."""
    sizes = [(_size(reader, filters, each, most), each) for each in filters.wanted if each.index or each.members]
    return min(sizes, key=lambda each: each[0], default=(most, None))


def _size(reader: Querying, filters: Filters, filter: Filter, most: int) -> int:
    if filter.members:
        table, id = filter.members
        some, values = f"SELECT 1 FROM {table} WHERE named = ?", (id,)
    else:
        arm = filters.held_by(filter)
        some, values = arm.sql("1"), arm.values
    return reader.query(f"SELECT count(*) FROM ({some} LIMIT ?)", *values, most)[0][0]


def _first(filters: Filters, *, members: bool = False, past: bool = False) -> Filter | None:
    wanted = (each for each in filters.wanted if (members and each.members) or (past and each.past))
    return next(wanted, None)


def kept(reader: Querying, filters: Filters) -> set[int]:
    """The places of all campaigns that keep the filters."""
    _, narrowest = narrow(reader, filters, NARROW)
    arms = [filters.led_by(narrowest)] if narrowest else filters.walks()
    return {place for arm in arms for (place,) in reader.query(arm.sql(arm.place), *arm.values)}
