"""Many new campaigns at once, into the same rows as one by one."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Table

from app.domain.campaign import Campaign, encode
from app.domain.record import pack
from app.services.ports import CATEGORIES, LABELS, NameKind
from app.storage.derived import columns, indexed, tab_keys
from app.storage.text import clean, folded
from app.storage.writing import tables
from app.storage.writing.campaigns import INDEX, INDEX_PARTS, INSERT, MEMBERS, SAVE_TEXT, TABS, CampaignWriting
from app.storage.writing.places import free_places
from app.storage.writing.statements import put_rows

Placed = Sequence[tuple[int, Campaign]]
Filed = Mapping[int, Sequence[str]]
"""Ids of labels or subscriptions, by the campaign's place."""
MEMBERSHIPS: Mapping[NameKind, Table] = {LABELS: tables.campaign_labels, CATEGORIES: tables.campaign_categories}
REMEMBERED = "SELECT value FROM json_each(?) WHERE value IN (SELECT campaign FROM runs)"


class ArrivingWriting(CampaignWriting):
    """``put_new`` of ``ports.TeamWriter``."""

    def put_new(self, campaigns: Sequence[Campaign]) -> None:
        """See ``ports.TeamWriter``."""
        reported = {row[0] for row in self.query(REMEMBERED, json.dumps([each.id for each in campaigns]))}
        new = [each for each in campaigns if each.id not in reported]
        if new:
            self._put_placed(list(zip(free_places(self, [each.changed for each in new]), new, strict=True)))
        for each in campaigns:
            if each.id in reported:
                self.put(each.id, pack(each, None))

    def _put_placed(self, placed: Placed) -> None:
        filed = {kind: self._filed(kind, placed) for kind in MEMBERSHIPS}
        keys = {kind: self._keys(kind) for kind in MEMBERSHIPS}
        rows = [{**columns(each, None), "place": place, "seq": 0} for place, each in placed]
        for row in rows:
            for kind, named in filed.items():
                row[f"{kind}_key"] = "\n".join(keys[kind][id] for id in named[row["place"]] if id in keys[kind])
        put_rows(self.sql, INSERT, rows)
        put_rows(self.sql, SAVE_TEXT, [{"campaign": each.id, "text": encode(each)} for _, each in placed])
        for kind, named in filed.items():
            self._file_new(MEMBERSHIPS[kind], named)
        self._index_new(placed)

    def _filed(self, kind: NameKind, placed: Placed) -> Filed:
        """What the campaigns at these places have of one kind."""
        leads = dict(self.query(f"SELECT id, alias_of FROM {kind} WHERE alias_of IS NOT NULL"))
        return {
            place: [*dict.fromkeys(leads.get(id, id) for id in map(clean, getattr(each, kind)))]
            for place, each in placed
        }

    def _keys(self, kind: NameKind) -> dict[str, str]:
        """What stands in the keys by which the list is sorted."""
        return dict(self.query(f"SELECT id, name_key FROM {kind}"))

    def _file_new(self, members: Table, filed: Filed) -> None:
        rows = [
            {"campaign": place, "named": id, "position": number}
            for place, named in filed.items()
            for number, id in enumerate(named)
        ]
        put_rows(self.sql, MEMBERS[members][1], rows)

    def _index_new(self, placed: Placed) -> None:
        tabs = [{"campaign": place, "tab": tab} for place, each in placed for tab in tab_keys(each)]
        put_rows(self.sql, TABS[1], tabs)
        put_rows(self.sql, INDEX_PARTS, [{"rowid": place, "name_key": folded(each.name)} for place, each in placed])
        put_rows(self.sql, INDEX, [{"rowid": place, **indexed(each)} for place, each in placed])
