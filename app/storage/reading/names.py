"""Labels, subscription categories and settings."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from app.services.ports import LABELS, Category, Named, NameKind, Usage
from app.storage.derived import tab_key
from app.storage.failures import read_from
from app.storage.reading.base import Querying, Row, marks
from app.storage.reading.campaigns import NOT_IN_BIN
from app.storage.shelves import ALL
from app.storage.text import clean, folded

LABEL = "id, name, color, description, key"
CATEGORY = "id, name, color, description, key, names, subscribed, position"

ASIDE = """SELECT m.named, c.bin IS NOT NULL, count(*) FROM campaigns c INDEXED BY campaigns_by_shelf
    CROSS JOIN campaign_{kind} m ON m.campaign = c.place WHERE c.shelf IN {shelves} GROUP BY 1, 2"""
"""Archived and deleted campaigns, the few: all others are told from the whole number."""

TABS = "SELECT tab, count(*) FROM campaign_tabs GROUP BY tab"
BINNED_TABS = """SELECT t.tab, count(*) FROM campaigns c CROSS JOIN campaign_tabs t ON t.campaign = c.place
    WHERE c.bin IS NOT NULL GROUP BY t.tab"""
WITH_TAB = f"""SELECT c.id FROM campaign_tabs t CROSS JOIN campaigns c ON c.place = t.campaign
    WHERE t.tab = ? AND c.shelf IN {NOT_IN_BIN}"""

AMONG = """SELECT m.named, count(*) FROM json_each(?) j CROSS JOIN campaigns c ON c.id = j.value
    CROSS JOIN campaign_{kind} m ON m.campaign = c.place GROUP BY m.named"""
ASKED = 10_000
"""How many campaigns one question names."""


class NameReading(Querying):
    """The names' part of ``ports.Reader``."""

    def labels(self) -> list[Named]:
        """See ``ports.FilingReader``."""
        rows = self.query(f"SELECT {LABEL} FROM labels WHERE alias_of IS NULL ORDER BY name_key, id")
        return [label(row) for row in rows]

    def categories(self) -> list[Category]:
        """See ``ports.FilingReader``."""
        rows = self.query(f"SELECT {CATEGORY} FROM categories WHERE alias_of IS NULL ORDER BY position, name_key, id")
        with read_from(self.path):
            return [category(row) for row in rows]

    def named(self, kind: NameKind, name: str) -> str | None:
        """See ``ports.FilingReader``."""
        row = self.first(f"SELECT id FROM {kind} WHERE name_key = ? AND alias_of IS NULL", folded(name))
        return row[0] if row else None

    def usage(self, kind: NameKind) -> dict[str, int]:
        """See ``ports.FilingReader``."""
        return dict(self.query(f"SELECT named, count(*) FROM campaign_{kind} GROUP BY named"))

    def usage_by_place(self, kind: NameKind) -> dict[str, Usage]:
        """See ``ports.FilingReader``."""
        aside: dict[str, list[int]] = {}
        for named, binned, campaigns in self.query(ASIDE.format(kind=kind, shelves=ALL[1:])):
            aside.setdefault(named, [0, 0])[binned] = campaigns
        return {named: _usage(every, *aside.get(named, (0, 0))) for named, every in self.usage(kind).items()}

    def usage_among(self, kind: NameKind, campaigns: Sequence[str]) -> dict[str, int]:
        """See ``ports.FilingReader``."""
        counts = Counter[str]()
        for start in range(0, len(campaigns), ASKED):
            some = json.dumps([clean(id_) for id_ in campaigns[start : start + ASKED]])
            counts.update(dict(self.query(AMONG.format(kind=kind), some)))
        return dict(counts)

    def members(self, kind: NameKind, id: str) -> list[str]:
        """See ``ports.FilingReader``."""
        members = f"campaign_{kind} m CROSS JOIN campaigns c ON c.place = m.campaign"
        return [row[0] for row in self.query(f"SELECT c.id FROM {members} WHERE m.named = ?", clean(id))]

    def aliases(self, kind: NameKind, id: str) -> list[Named]:
        """See ``ports.FilingReader``."""
        selected, named = (LABEL, label) if kind == LABELS else (CATEGORY, category)
        rows = self.query(f"SELECT {selected} FROM {kind} WHERE alias_of = ? ORDER BY id", clean(id))
        with read_from(self.path):
            return [named(row) for row in rows]

    def tabs(self) -> dict[str, int]:
        """See ``ports.FilingReader``."""
        binned = dict(self.query(BINNED_TABS))
        left = {key: campaigns - binned.get(key, 0) for key, campaigns in self.query(TABS)}
        with read_from(self.path):
            return dict(sorted((json.loads(key), campaigns) for key, campaigns in left.items() if campaigns))

    def with_tab(self, tab: str) -> list[str]:
        """See ``ports.FilingReader``."""
        return [row[0] for row in self.query(WITH_TAB, tab_key(tab))]

    def setting(self, key: str) -> Any:
        """See ``ports.Reader``."""
        row = self.first("SELECT value FROM settings WHERE key = ?", key)
        with read_from(self.path):
            return json.loads(row[0]) if row else None

    def survivors(self, kind: NameKind, ids: Sequence[str]) -> list[str]:
        """See ``ports.FilingReader``."""
        wanted = [clean(id_) for id_ in ids]
        if not wanted:
            return []
        known = f"SELECT id, alias_of FROM {kind} WHERE alias_of IS NOT NULL AND id IN ({marks(wanted)})"
        aliases = dict(self.query(known, *wanted))
        return list(dict.fromkeys(aliases.get(id_, id_) for id_ in wanted))


def _usage(every: int, archived: int, binned: int) -> Usage:
    return Usage(campaigns=every - archived - binned, archived=archived, binned=binned)


def label(row: Row) -> Named:
    """The label in a row of ``LABEL``."""
    return Named(id=row[0], name=row[1], color=row[2], description=row[3], key=row[4])


def category(row: Row) -> Category:
    """The subscription category in a row of ``CATEGORY``."""
    return Category(
        id=row[0],
        name=row[1],
        color=row[2],
        description=row[3],
        key=row[4],
        names=json.loads(row[5]),
        subscribed=bool(row[6]),
        position=row[7],
    )
