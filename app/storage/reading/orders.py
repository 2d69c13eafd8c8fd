"""The orders of a list: the column behind each sort, and the stretches of its index one after the other."""

from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from app.services.ports import CampaignRow, ListQuery, SortColumn
from app.storage.reading.arms import Arm
from app.storage.text import folded


class Column(Struct, frozen=True):
    """A column with an index of its own, ``campaigns_by_INDEX``. ``some`` and ``none``: where it has a value and where
    it has not; those without are the last in both directions."""

    name: str
    index: str
    some: str = ""
    none: str = ""
    dated: bool = False

    @property
    def sql(self) -> str:
        """The column in a statement."""
        return f"c.{self.name}"


def _text(name: str, *, dated: bool = False) -> Column:
    return Column(name, name, f"c.{name} > ''", f"c.{name} = ''", dated)


def _number(name: str) -> Column:
    return Column(name, name, f"c.{name} IS NOT NULL", f"c.{name} IS NULL")


COLUMNS: dict[SortColumn, Column] = {
    "created": Column("created", "created", dated=True),
    "sent_at": _text("sent_at", dated=True),
    "name": Column("name_key", "name"),
    "status": Column("status", "status"),
    "template": Column("template", "template"),
    "labels": _text("labels_key"),
    "categories": _text("categories_key"),
    "author": _text("author_key"),
    "errors": _number("errors"),
    "sent": _number("sent"),
    "viewed": _number("viewed"),
    "clicked": _number("clicked"),
    "view_rate": _number("view_rate"),
    "click_rate": _number("click_rate"),
    "ctr": _number("ctr"),
    "conversions": _number("conversions"),
    "failures": _number("failures"),
}
"""The newest change (``changed``, and ``match`` without rank) is simply the highest place."""


class Piece(NamedTuple):
    """A stretch of the list: conditions, their values, and the column that orders it before the place, if any."""

    conditions: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    key: str = ""

    def of(self, arm: Arm) -> Arm:
        """That stretch of what ``arm`` gives."""
        return replace(arm, key=self.key).where(*self.conditions, values=self.values)


def ascending(query: ListQuery) -> bool:
    """Whether the list rises. What fits best comes first in any case."""
    return query.ascending and query.sort != "match"


def pieces(query: ListQuery, column: Column | None, place: str, last: Any = None) -> list[Piece]:
    """The list's stretches, or those behind ``query.after``, in whose row the column is ``last``."""
    sign = ">" if ascending(query) else "<"
    after = query.after
    if column is None:
        return [Piece() if after is None else Piece((f"{place} {sign} ?",), (after.place,))]
    key = column.sql
    some = Piece(tuple(filter(None, [column.some])), (), key)
    none = [Piece((column.none,))] if column.none else []
    if after is None:
        return [some, *none]
    behind = (f"{place} {sign} ?",)
    if column.none and not last and last != 0:
        return [Piece((column.none, *behind), (after.place,))]
    same = Piece((f"{key} = ?", *behind), (last, after.place))
    return [same, Piece((*some.conditions, f"{key} {sign} ?"), (last,), key), *none]


def key_of(row: CampaignRow, column: Column, sort: SortColumn) -> Any:
    """What a row is sorted by, as far as the row itself says."""
    if column.name == "name_key":
        return folded(row.name)
    if column.name == "author_key":
        return folded(row.author)
    if sort in ("labels", "categories"):
        return "\n".join(folded(name) for name in getattr(row, sort))
    return getattr(row if hasattr(row, sort) else row.totals, sort)
