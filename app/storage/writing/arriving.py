"""Many new campaigns at once, into the same rows as one by one."""

import json
from bisect import insort
from collections.abc import Iterable, Sequence

from sqlalchemy import Table

from app.domain.campaign import Campaign, encode
from app.domain.record import pack
from app.services.ports import CATEGORIES, LABELS, NameKind
from app.storage.derived import columns, indexed, tab_keys
from app.storage.text import clean, folded
from app.storage.writing import tables
from app.storage.writing.campaigns import INDEX, INDEX_PARTS, INSERT, MEMBERS, SAVE_TEXT, SORT, TABS, CampaignWriting
from app.storage.writing.places import free_place

Placed = Sequence[tuple[int, Campaign]]
REMEMBERED = "SELECT value FROM json_each(?) WHERE value IN (SELECT campaign FROM runs)"


class ArrivingWriting(CampaignWriting):
    """``put_new`` of ``ports.TeamWriter``."""

    def put_new(self, campaigns: Sequence[Campaign]) -> None:
        """See ``ports.TeamWriter``."""
        reported = {row[0] for row in self.query(REMEMBERED, json.dumps([each.id for each in campaigns]))}
        placed = self._placed_new([each for each in campaigns if each.id not in reported])
        if placed:
            self._insert_new(placed)
            self._file_new(tables.campaign_labels, LABELS, placed)
            self._file_new(tables.campaign_categories, CATEGORIES, placed)
            self._index_new(placed)
        for each in campaigns:
            if each.id in reported:
                self.put(each.id, pack(each, None))

    def _placed_new(self, campaigns: Iterable[Campaign]) -> Placed:
        given: list[int] = []
        placed: list[tuple[int, Campaign]] = []
        for each in campaigns:
            place = free_place(self, each.changed, given)
            insort(given, place)
            placed.append((place, each))
        return placed

    def _insert_new(self, placed: Placed) -> None:
        self.sql.execute(INSERT, [{**columns(each, None), "place": place, "seq": 0} for place, each in placed])
        self.sql.execute(SAVE_TEXT, [{"campaign": each.id, "text": encode(each)} for _, each in placed])
        self.sql.execute(INDEX_PARTS, [{"rowid": place, "name_key": folded(each.name)} for place, each in placed])

    def _file_new(self, members: Table, kind: NameKind, placed: Placed) -> None:
        leads = dict(self.query(f"SELECT id, alias_of FROM {kind} WHERE alias_of IS NOT NULL"))
        rows: list[dict[str, str | int]] = []
        for place, each in placed:
            ids = (leads.get(id, id) for id in map(clean, getattr(each, kind)))
            rows += ({"campaign": place, "named": id, "position": n} for n, id in enumerate(dict.fromkeys(ids)))
        if rows:
            self.sql.execute(MEMBERS[members][1], rows)
            self.sql.execute(SORT[kind], [{"place": place} for place in dict.fromkeys(row["campaign"] for row in rows)])

    def _index_new(self, placed: Placed) -> None:
        tabs = [{"campaign": place, "tab": tab} for place, each in placed for tab in tab_keys(each)]
        if tabs:
            self.sql.execute(TABS[1], tabs)
        self.sql.execute(INDEX, [{"rowid": place, **indexed(each)} for place, each in placed])
