"""Statements that give places in order, put together from parts that each walk an index."""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace


class Arm(Struct, frozen=True):
    """One SELECT: ``place`` is the column of ``source`` that says where the campaigns are."""

    source: str
    place: str
    conditions: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    key: str = ""
    """The column that the rows are sorted by before their place."""

    def where(self, *conditions: str, values: Iterable[Any] = ()) -> "Arm":
        """The same with more conditions."""
        return replace(self, conditions=self.conditions + conditions, values=(*self.values, *values))

    def sql(self, *selected: str) -> str:
        """The statement without an order."""
        where = " AND ".join(self.conditions) or "1"
        return f"SELECT {', '.join(selected)} FROM {self.source} WHERE {where}"


def merged(arms: Sequence[Arm], *, ascending: bool, limit: int | None = None) -> tuple[str, list[Any]]:
    """The places of all arms in one order, each campaign once. Where each arm comes in order by itself, nothing is
    sorted."""
    way = "ASC" if ascending else "DESC"
    columns = [name for name in (arms[0].key, arms[0].place) if name]
    values = [value for arm in arms for value in arm.values]
    if len(arms) == 1:
        sql = f"{arms[0].sql(arms[0].place)} ORDER BY {', '.join(f'{column} {way}' for column in columns)}"
    else:
        parts = " UNION ".join(arm.sql(arm.place, *filter(None, [arm.key])) for arm in arms)
        sql = f"{parts} ORDER BY {', '.join(f'{number} {way}' for number in range(len(columns), 0, -1))}"
    return (sql, values) if limit is None else (f"{sql} LIMIT ?", [*values, limit])
