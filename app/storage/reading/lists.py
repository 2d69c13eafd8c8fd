"""The list of campaigns: filtered, searched, sorted and paged by SQL that walks an index."""

import json
import sys
from typing import Any

import msgspec
from msgspec import Struct

from app.services.ports import CampaignRow, ListQuery
from app.storage.failures import read_from
from app.storage.reading.base import Querying, Row, marks
from app.storage.reading.search import parse
from app.storage.shelves import shelves
from app.storage.text import clean, folded

KEYS = {"changed": "", "created": "c.created", "name": "c.name_key", "status": "c.status", "template": "c.template"}
"""The column behind each sort; the newest change is simply the highest place."""

FIELDS = (
    *("id", "name", "template", "status", "shared", "archived", "errors", "warnings", "created", "changed", "place"),
    *("labels", "categories"),
)
MEMBERS = """(SELECT json_group_array(name) FROM (
    SELECT coalesce(n.name, m.named) AS name FROM campaign_{kind} m LEFT JOIN {kind} n ON n.id = m.named
    WHERE m.campaign = c.place ORDER BY m.position))"""
SELECTED = ", ".join((*(f"c.{name}" for name in FIELDS[:-2]), *(MEMBERS.format(kind=kind) for kind in FIELDS[-2:])))


class Plan(Struct):
    """A query in the making. ``source`` yields campaigns by falling or rising ``place`` without sorting."""

    source: str
    place: str
    conditions: list[str]
    values: list[Any]

    def require(self, condition: str, *values: Any) -> None:
        """Add a condition."""
        self.conditions.append(condition)
        self.values += values

    def sql(self, selected: str) -> str:
        """The statement, without order and limit."""
        return f"SELECT {selected} FROM {self.source} WHERE {' AND '.join(self.conditions)}"


class ListReading(Querying):
    """``rows`` and ``count`` of ``ports.Reader``."""

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        """See ``ports.Reader``."""
        plan = self._plan(query)
        way = "ASC" if query.ascending else "DESC"
        order = ", ".join(f"{key} {way}" for key in (KEYS[query.sort], plan.place) if key)
        limit = sys.maxsize if query.limit is None else max(query.limit, 0)
        rows: list[Row] = []
        for condition, values in _behind(query, plan.place):
            sql = f"{plan.sql(SELECTED)} AND {condition} ORDER BY {order} LIMIT ?"
            rows += self.query(sql, *plan.values, *values, limit - len(rows))
        with read_from(self.path):
            return [_row(values) for values in rows]

    def count(self, query: ListQuery) -> int:
        """See ``ports.Reader``."""
        plan = self._plan(query)
        return self.query(plan.sql("count(*)"), *plan.values)[0][0]

    def _plan(self, query: ListQuery) -> Plan:
        plan = _source(query)
        _on_shelves(plan, shelves(archived=query.archived, deleted=query.bin))
        if query.status is not None:
            plan.require("c.status = ?", query.status)
        if query.template is not None:
            plan.require("c.template = ?", query.template)
        for kind, named in (("labels", query.label), ("categories", query.category)):
            if named is not None:
                self._narrow(plan, kind, clean(named))
        return plan

    def _narrow(self, plan: Plan, kind: str, named: str) -> None:
        """Only the members of a label or category."""
        found = self._survivor(kind, named)
        if plan.source == "campaigns c":
            plan.source = f"campaign_{kind} m CROSS JOIN campaigns c ON c.place = m.campaign"
            plan.place = "m.campaign"
            plan.require("m.named = ?", found)
        else:
            plan.require(f"EXISTS (SELECT 1 FROM campaign_{kind} WHERE campaign = c.place AND named = ?)", found)

    def _survivor(self, kind: str, named: str) -> str:
        """The id that stands in the membership for a name, an id or an alias; itself where nothing has that name."""
        ways = (
            ("id = ?", named),
            ("alias_of IS NULL AND name_key = ?", folded(named)),
            ("name_key = ?", folded(named)),
        )
        found = f"SELECT coalesce(alias_of, id) FROM {kind} WHERE"
        row = next((row for where, value in ways if (row := self.first(f"{found} {where}", value))), None)
        return row[0] if row else named


def _source(query: ListQuery) -> Plan:
    conditions, values = parse(query.search).conditions()
    if not conditions:
        return Plan("campaigns c", "c.place", [], [])
    source = "campaign_search CROSS JOIN campaigns c ON c.place = campaign_search.rowid"
    return Plan(source, "campaign_search.rowid", conditions, list(values))


def _on_shelves(plan: Plan, numbers: list[int]) -> None:
    """One shelf is found by index; for several the list is walked as it is ordered (the plus forbids the index)."""
    if len(numbers) == 1:
        plan.require("c.shelf = ?", *numbers)
    else:
        plan.require(f"+c.shelf IN ({marks(numbers)})", *numbers)


def _behind(query: ListQuery, place: str) -> list[tuple[str, list[Any]]]:
    """Where the page begins: conditions for the parts of the list behind ``query.after``, each a piece of an index."""
    last = query.after
    if last is None:
        return [("1", [])]
    sign = ">" if query.ascending else "<"
    key = KEYS[query.sort]
    if not key:
        return [(f"{place} {sign} ?", [last.place])]
    value = folded(last.name) if query.sort == "name" else getattr(last, query.sort)
    return [(f"{key} = ? AND {place} {sign} ?", [value, last.place]), (f"{key} {sign} ?", [value])]


def _row(values: Row) -> CampaignRow:
    named = dict(zip(FIELDS, values, strict=True))
    named["labels"] = json.loads(named["labels"])
    named["categories"] = json.loads(named["categories"])
    return msgspec.convert(named, CampaignRow, strict=False)
