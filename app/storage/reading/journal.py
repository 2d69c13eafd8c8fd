"""The journal."""

from functools import lru_cache

import msgspec

from app.domain.edits import Edit, decode_edit
from app.domain.history import Group, JournalRow
from app.storage.failures import read_from
from app.storage.reading.base import Querying, Row
from app.storage.text import clean

GROUP_FIELDS = ("id", "kind", "origin", "first_seq", "last_seq", "target", "label")
ROW_FIELDS = ("seq", "group", "campaign", "author", "origin", "edit", "inverse", "at")
GROUPS = f"SELECT {', '.join(GROUP_FIELDS)} FROM edit_groups"
ROWS = "SELECT seq, group_id, campaign, author, origin, edit, inverse, at FROM journal"

SHORT = 200
"""Signs of an edit that thousands of campaigns may have in common, such as a label's."""
NO_NUMBER = 2**63 - 1
"""Behind every row."""


class JournalReading(Querying):
    """The journal's part of ``ports.Reader``."""

    def groups(self, campaign: str | None) -> list[Group]:
        """See ``ports.Reader``."""
        if campaign is None:
            rows = self.query(f"{GROUPS} ORDER BY first_seq")
        else:
            own = "SELECT DISTINCT group_id FROM journal WHERE campaign = ?"
            rows = self.query(f"{GROUPS} WHERE id IN ({own}) ORDER BY first_seq", clean(campaign))
        with read_from(self.path):
            return [msgspec.convert(dict(zip(GROUP_FIELDS, row, strict=True)), Group) for row in rows]

    def group_rows(self, group: str) -> list[JournalRow]:
        """See ``ports.Reader``."""
        return self._journal(f"{ROWS} WHERE group_id = ? ORDER BY seq", clean(group))

    def group_page(self, group: str, before: int | None = None, limit: int = 500) -> list[JournalRow]:
        """See ``ports.Reader``."""
        page = "WHERE group_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?"
        return self._journal(f"{ROWS} {page}", clean(group), NO_NUMBER if before is None else before, limit)

    def journal_since(self, seq: int, limit: int = 1000) -> list[JournalRow]:
        """See ``ports.Reader``."""
        return self._journal(f"{ROWS} WHERE seq > ? ORDER BY seq LIMIT ?", seq, limit)

    def last_seq(self) -> int:
        """See ``ports.Reader``."""
        return self.query("SELECT coalesce(max(seq), 0) FROM journal")[0][0]

    def _journal(self, sql: str, *values: str | int) -> list[JournalRow]:
        rows = self.query(sql, *values)
        with read_from(self.path):
            return [_row(row) for row in rows]


def _row(values: Row) -> JournalRow:
    named = dict(zip(ROW_FIELDS, values, strict=True))
    named["edit"], named["inverse"] = _edit(named["edit"]), _edit(named["inverse"])
    return msgspec.convert(named, JournalRow)


def _edit(text: str) -> Edit:
    return _repeated(text) if len(text) <= SHORT else decode_edit(text)


@lru_cache(maxsize=256)
def _repeated(text: str) -> Edit:
    return decode_edit(text)
