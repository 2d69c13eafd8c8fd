"""Lines of the list by their places."""

from collections.abc import Sequence
from typing import Any

import msgspec

from app.services.ports import CampaignRow, NameKind
from app.storage.failures import read_from
from app.storage.reading.base import Querying, Row, marks
from app.storage.reading.standing import STATE, SYNCED

FIELDS = (
    *("place", "id", "name", "template", "status", "shared", "archived", "errors", "warnings", "created", "changed"),
    *("author", "sent_at"),
)
TOTALS = ("sent", "viewed", "clicked", "view_rate", "click_rate", "ctr", "conversions", "failures")
SELECTED = ", ".join((*FIELDS, "coalesce(bin, '')", SYNCED, STATE, *TOTALS))
NAMED = (*FIELDS, "bin", "synced", "team")
MEMBERS = """SELECT m.campaign, coalesce(n.name, m.named) FROM campaign_{kind} m LEFT JOIN {kind} n ON n.id = m.named
    WHERE m.campaign IN ({marks}) ORDER BY m.campaign, m.position"""
AT_ONCE = 500
"""How many are asked for in one statement."""


class LineReading(Querying):
    """``rows_at`` of ``ports.Reader``."""

    def rows_at(self, places: Sequence[int]) -> list[CampaignRow]:
        """See ``ports.Reader``."""
        rows: list[CampaignRow] = []
        for start in range(0, len(places), AT_ONCE):
            rows += self._some(list(places[start : start + AT_ONCE]))
        return rows

    def _some(self, places: list[int]) -> list[CampaignRow]:
        found = self.query(f"SELECT {SELECTED} FROM campaigns c WHERE place IN ({marks(places)})", *places)
        labels, categories = self._members("labels", places), self._members("categories", places)
        trees = {row[0]: _tree(row, labels, categories) for row in found}
        with read_from(self.path):
            return msgspec.convert(
                [trees[place] for place in places if place in trees], list[CampaignRow], strict=False
            )

    def _members(self, kind: NameKind, places: list[int]) -> dict[int, list[str]]:
        members: dict[int, list[str]] = {}
        for place, name in self.query(MEMBERS.format(kind=kind, marks=marks(places)), *places):
            members.setdefault(place, []).append(name)
        return members


def _tree(row: Row, labels: dict[int, list[str]], categories: dict[int, list[str]]) -> dict[str, Any]:
    tree: dict[str, Any] = dict(zip(NAMED, row, strict=False))
    tree["totals"] = dict(zip(TOTALS, row[len(NAMED) :], strict=True))
    tree["labels"] = labels.get(row[0], ())
    tree["categories"] = categories.get(row[0], ())
    return tree
