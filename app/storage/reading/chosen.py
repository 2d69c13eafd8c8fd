"""The lines of campaigns that somebody has chosen, wherever they lie in the list."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from app.services.ports import CampaignRow
from app.storage.failures import read_from
from app.storage.reading.base import Querying, Row, marks
from app.storage.reading.standing import STATE, SYNCED
from app.storage.text import clean

PLAIN = (
    *("id", "name", "template", "status", "shared", "archived", "errors", "warnings", "created", "changed", "place"),
    *("author", "sent_at"),
)
TOTALS = ("sent", "viewed", "clicked", "view_rate", "click_rate", "ctr", "conversions", "failures")
NAMES = """(SELECT json_group_array(name) FROM (
    SELECT coalesce(n.name, m.named) AS name FROM campaign_{kind} m LEFT JOIN {kind} n ON n.id = m.named
    WHERE m.campaign = c.place ORDER BY m.position))"""
SELECTED = ", ".join(
    (
        *(f"c.{name}" for name in (*PLAIN, *TOTALS)),
        *("coalesce(c.bin, '')", SYNCED, STATE),
        *(NAMES.format(kind=kind) for kind in ("labels", "categories")),
    )
)
ASKED = 500
"""How many ids one question names."""


class ChosenReading(Querying):
    """``rows_of`` of ``ports.Reader``."""

    def rows_of(self, campaigns: Sequence[str]) -> list[CampaignRow]:
        """See ``ports.Reader``."""
        wanted = [clean(id_) for id_ in campaigns]
        found: dict[str, CampaignRow] = {}
        for start in range(0, len(wanted), ASKED):
            some = wanted[start : start + ASKED]
            rows = self.query(f"SELECT {SELECTED} FROM campaigns c WHERE c.id IN ({marks(some)})", *some)
            with read_from(self.path):
                found |= {row.id: row for row in map(_row, rows)}
        return [found[id_] for id_ in wanted if id_ in found]


def _row(values: Row) -> CampaignRow:
    *columns, bin_, synced, team, labels, categories = values
    named: dict[str, Any] = dict(zip((*PLAIN, *TOTALS), columns, strict=True))
    named["totals"] = {name: named.pop(name) for name in TOTALS}
    named |= {"bin": bin_, "synced": synced, "team": team}
    named |= {"labels": json.loads(labels), "categories": json.loads(categories)}
    return msgspec.convert(named, CampaignRow, strict=False)
