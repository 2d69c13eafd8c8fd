"""Writing the journal, and forgetting its oldest part."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from sqlalchemy import delete, insert, select

from app.domain.edits import Edit, Exclude, Include, encode_edit
from app.domain.history import GroupKind, OriginName
from app.services.ports import NewRow
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.statements import put_rows, replacing

KEPT_GROUPS = 10_000
KEPT_DAYS = 365
NEWEST_EVER = "SELECT seq FROM sqlite_sequence WHERE name = 'journal'"
SAVE_GROUP = replacing(tables.edit_groups, "id", keep=("kind", "origin", "target", "label", "first_seq"))
SAVE_ROWS = insert(tables.journal)
MARK = """UPDATE campaigns SET seq = json_extract(value, '$[1]') FROM json_each(?)
    WHERE campaigns.id = json_extract(value, '$[0]')"""

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
        before: int = (self.first(NEWEST_EVER) or (0,))[0]
        if not rows:
            return before
        last = before + len(rows)
        head = {"id": group, "kind": kind, "origin": origin, "target": target, "label": clean(label)}
        self.sql.execute(SAVE_GROUP, {**head, "first_seq": before + 1, "last_seq": last, "at": at})
        shared = {"group_id": group, "author": clean(author), "origin": origin, "at": at}
        numbered = [
            {"seq": seq, "campaign": row.campaign, "edit": _text(row.edit), "inverse": _text(row.inverse), **shared}
            for seq, row in enumerate(rows, before + 1)
        ]
        put_rows(self.sql, SAVE_ROWS, numbered)
        self._mark({row.campaign: seq for seq, row in enumerate(rows, before + 1)})
        return last

    def prune(self, now: datetime) -> int:
        """Forget the groups that are old and many (see ``ports.Workspace``); how many these were."""
        oldest = (now - timedelta(days=KEPT_DAYS)).strftime("%Y-%m-%dT%H:%M:%SZ")
        newest = select(groups.id).order_by(groups.first_seq.desc()).limit(KEPT_GROUPS)
        return self.sql.execute(delete(tables.edit_groups).where(groups.at < oldest, groups.id.not_in(newest))).rowcount

    def _mark(self, newest: dict[str, int]) -> None:
        """Note at each campaign the last row about it."""
        self.sql.exec_driver_sql(MARK, (json.dumps([*newest.items()]),))


def _text(edit: Edit) -> str:
    return _filing(edit) if isinstance(edit, Include | Exclude) else encode_edit(edit)


@lru_cache(maxsize=256)
def _filing(edit: Include | Exclude) -> str:
    """Thousands of campaigns get the same label."""
    return encode_edit(edit)
