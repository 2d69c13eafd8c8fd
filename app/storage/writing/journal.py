"""Writing the journal, and forgetting its oldest part."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.edits import encode_edit
from app.domain.history import GroupKind, OriginName
from app.services.ports import NewRow
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing

KEPT_GROUPS = 10_000
KEPT_DAYS = 365
NEWEST_EVER = text("SELECT seq FROM sqlite_sequence WHERE name = 'journal'")

groups = tables.edit_groups.c


class JournalWriting(Writing):
    """``append`` of ``ports.Transaction``, and ``prune``."""

    def append(
        self,
        rows: Sequence[NewRow],
        *,
        group: str,
        kind: GroupKind,
        origin: OriginName,
        author: str,
        at: str,
        target: str | None = None,
        label: str = "",
    ) -> int:
        """See ``ports.Transaction``."""
        before: int = self.sql.scalar(NEWEST_EVER) or 0
        if not rows:
            return before
        last = before + len(rows)
        head = {"id": group, "kind": kind, "origin": origin, "target": target, "label": clean(label)}
        self._save_group({**head, "first_seq": before + 1, "last_seq": last, "at": at})
        shared = {"group_id": group, "author": clean(author), "origin": origin, "at": at}
        self.sql.execute(
            insert(tables.journal),
            [{"seq": seq, **shared, **_columns(row)} for seq, row in enumerate(rows, before + 1)],
        )
        self._mark({row.campaign: seq for seq, row in enumerate(rows, before + 1)})
        return last

    def prune(self, now: datetime) -> int:
        """Forget the groups that are old and many (see ``ports.Workspace``); how many these were."""
        oldest = (now - timedelta(days=KEPT_DAYS)).strftime("%Y-%m-%dT%H:%M:%SZ")
        newest = select(groups.id).order_by(groups.first_seq.desc()).limit(KEPT_GROUPS)
        return self.sql.execute(delete(tables.edit_groups).where(groups.at < oldest, groups.id.not_in(newest))).rowcount

    def _save_group(self, values: dict[str, str | int | None]) -> None:
        statement = upsert(tables.edit_groups)
        grown = {"last_seq": statement.excluded.last_seq, "at": statement.excluded.at}
        self.sql.execute(statement.on_conflict_do_update(index_elements=["id"], set_=grown), values)

    def _mark(self, newest: dict[str, int]) -> None:
        """Note at each campaign the last row about it."""
        for campaign, seq in newest.items():
            self.sql.execute(update(tables.campaigns).where(tables.campaigns.c.id == campaign), {"seq": seq})


def _columns(row: NewRow) -> dict[str, str]:
    return {"campaign": row.campaign, "edit": encode_edit(row.edit), "inverse": encode_edit(row.inverse)}
