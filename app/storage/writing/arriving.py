"""Many new campaigns at once, into the same rows as one by one."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Table

from app.domain.campaign import Campaign
from app.domain.record import pack
from app.services.ports import CATEGORIES, LABELS, NameKind, Ready
from app.storage.readied import Made
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.campaigns import INDEX, INDEX_PARTS, INSERT, MEMBERS, SAVE_TEXT, TABS, CampaignWriting
from app.storage.writing.places import free_places
from app.storage.writing.statements import put_rows

Placed = Sequence[tuple[int, Campaign, Made]]
Filed = Mapping[int, Sequence[str]]
"""Ids of labels or subscriptions, by the campaign's place."""
MEMBERSHIPS: Mapping[NameKind, Table] = {LABELS: tables.campaign_labels, CATEGORIES: tables.campaign_categories}
REMEMBERED = "SELECT value FROM json_each(?) WHERE value IN (SELECT campaign FROM runs)"


class ArrivingWriting(CampaignWriting):
    """``put_new`` of ``ports.TeamWriter``."""

    def put_new(self, campaigns: Sequence[Ready]) -> None:
        """See ``ports.TeamWriter``."""
        reported = {row[0] for row in self.query(REMEMBERED, json.dumps([each.campaign.id for each in campaigns]))}
        new = [each for each in campaigns if each.campaign.id not in reported]
        if new:
            places = free_places(self, [each.campaign.changed for each in new])
            self._put_placed([(place, each.campaign, each.made) for place, each in zip(places, new, strict=True)])
        for each in campaigns:
            if each.campaign.id in reported:
                self.put(each.campaign.id, pack(each.campaign, None))

    def _put_placed(self, placed: Placed) -> None:
        filed: dict[NameKind, Filed] = {kind: self._filed(kind, placed) for kind in MEMBERSHIPS}
        rows = [{**made.columns, "place": place, "seq": 0} for place, _, made in placed]
        for kind, named in filed.items():
            keys = self._keys(kind)
            for row in rows:
                row[f"{kind}_key"] = "\n".join(keys[id] for id in named[row["place"]] if id in keys)
        put_rows(self.sql, INSERT, rows)
        put_rows(self.sql, SAVE_TEXT, [{"campaign": each.id, "text": made.text} for _, each, made in placed])
        for kind, named in filed.items():
            self._file_new(MEMBERSHIPS[kind], named)
        self._index_new(placed)
        self.arrived |= {each.id: made for _, each, made in placed}

    def _filed(self, kind: NameKind, placed: Placed) -> Filed:
        """What the campaigns at these places have of one kind."""
        leads = dict(self.query(f"SELECT id, alias_of FROM {kind} WHERE alias_of IS NOT NULL"))
        named = {place: map(clean, getattr(each, kind)) for place, each, _ in placed}
        return {place: [*dict.fromkeys(leads.get(id, id) for id in ids)] for place, ids in named.items()}

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
        tabs = [{"campaign": place, "tab": tab} for place, _, made in placed for tab in made.tabs]
        put_rows(self.sql, TABS[1], tabs)
        names = [{"rowid": place, "name_key": made.columns["name_key"]} for place, _, made in placed]
        put_rows(self.sql, INDEX_PARTS, names)
        put_rows(self.sql, INDEX, [{"rowid": place, **made.indexed} for place, _, made in placed])
