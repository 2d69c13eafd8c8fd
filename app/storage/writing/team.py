"""Remembering what is known of the team store."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, insert
from sqlalchemy.dialects.sqlite import insert as keeping

from app.domain.campaign import SCHEMA
from app.services.ports import TeamRecord
from app.storage.packed import packed, spelled_held
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.statements import put_rows, replacing
from app.sync.values import Collection

SAVE = replacing(tables.team_records, "collection", "id", keep=("erased",))
NOWHERE = """UPDATE team_records SET erased = 1 WHERE collection = 'campaigns' AND collection = ?2
    AND id IN (SELECT value FROM json_each(?1))
    AND NOT EXISTS (SELECT 1 FROM campaigns c WHERE c.id = team_records.id)"""
FORGET = delete(tables.team_records).where(
    tables.team_records.c.collection == bindparam("of"), tables.team_records.c.id == bindparam("old")
)
SETTLE = """UPDATE campaigns SET synced = CASE WHEN json_extract(value, '$[1]') THEN -1 ELSE seq END
    FROM json_each(?) WHERE campaigns.id = json_extract(value, '$[0]')"""
SAVE_CURSOR = replacing(tables.team_cursors, "collection")
FORGET_CURSOR = delete(tables.team_cursors).where(tables.team_cursors.c.collection == bindparam("of"))
ADD_ASSETS = keeping(tables.team_assets).on_conflict_do_nothing()


class TeamWriting(Writing):
    """``ports.TeamWriter``, but for ``put_new``."""

    def put_team_records(self, collection: Collection, records: Mapping[str, TeamRecord | None]) -> None:
        """See ``ports.TeamWriter``."""
        rows = [self._columns(collection, id, each) for id, each in records.items() if each]
        gone = [{"of": collection, "old": clean(id)} for id, each in records.items() if each is None]
        if rows:
            put_rows(self.sql, SAVE, rows)
            self.sql.exec_driver_sql(NOWHERE, (json.dumps([row["id"] for row in rows]), collection))
        if gone:
            self.sql.execute(FORGET, gone)

    def mark_synced(self, waiting: Mapping[str, bool]) -> None:
        """See ``ports.TeamWriter``."""
        if waiting:
            self.sql.exec_driver_sql(SETTLE, (json.dumps([[clean(id), waits] for id, waits in waiting.items()]),))

    def put_team_cursor(self, collection: Collection, cursor: str | None) -> None:
        """See ``ports.TeamWriter``."""
        if cursor is None:
            self.sql.execute(FORGET_CURSOR, {"of": collection})
        else:
            self.sql.execute(SAVE_CURSOR, {"collection": collection, "cursor": cursor, "schema": SCHEMA})

    def add_team_assets(self, hashes: Sequence[str]) -> None:
        """See ``ports.TeamWriter``."""
        if hashes:
            self.sql.execute(ADD_ASSETS, [{"sha256": sha256} for sha256 in hashes])

    def forget_team_assets(self) -> None:
        """See ``ports.TeamWriter``."""
        self.sql.execute(delete(tables.team_assets))

    def set_coming(self, campaigns: Sequence[str]) -> None:
        """See ``ports.TeamWriter``."""
        self.sql.execute(delete(tables.team_coming))
        if campaigns:
            self.sql.execute(insert(tables.team_coming), [{"campaign": clean(id)} for id in campaigns])

    def _columns(self, collection: Collection, id: str, record: TeamRecord) -> dict[str, Any]:
        agreed, arrived = record.agreed, self.arrived.get(id)
        ready = arrived is not None and arrived.came is agreed.base
        return {
            "collection": collection,
            "id": clean(id),
            "revision": agreed.revision,
            "held": spelled_held(agreed.held),
            "refused": agreed.refused,
            "mark": agreed.mark,
            "sent": agreed.sent,
            "skipped": record.skipped,
            "erased": False,
            "base": arrived.base if arrived and ready else packed(agreed.base),
        }
