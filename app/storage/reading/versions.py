"""Versions of campaigns, and the journal of one of them."""

import msgspec

from app.domain.campaign import Campaign, decode
from app.domain.history import JournalRow
from app.services.ports import Version
from app.storage.failures import read_from
from app.storage.reading.base import Row
from app.storage.reading.journal import ROWS, JournalReading
from app.storage.text import clean

FIELDS = ("id", "campaign", "kind", "name", "author", "at", "digest")
VERSIONS = f"SELECT {', '.join(FIELDS)} FROM versions"
NEWEST_FIRST = "ORDER BY at DESC, rowid DESC"
OF_ONE = "SELECT seq FROM journal INDEXED BY journal_by_campaign WHERE campaign = ?"
NO_END = 2**63 - 1
"""Behind every row of the journal."""


class VersionReading(JournalReading):
    """``ports.VersionReader``."""

    def versions(self, campaign: str) -> list[Version]:
        """See ``ports.VersionReader``."""
        return self._versions(self.query(f"{VERSIONS} WHERE campaign = ? {NEWEST_FIRST}", clean(campaign)))

    def newest_version(self, campaign: str) -> Version | None:
        """See ``ports.VersionReader``."""
        found = self.query(f"{VERSIONS} WHERE campaign = ? {NEWEST_FIRST} LIMIT 1", clean(campaign))
        return next(iter(self._versions(found)), None)

    def version(self, id: str) -> tuple[Version, Campaign] | None:
        """See ``ports.VersionReader``."""
        row = self.first(f"SELECT {', '.join(FIELDS)}, document FROM versions WHERE id = ?", clean(id))
        if row is None:
            return None
        (version,) = self._versions([row[:-1]])
        return version, decode(row[-1], f"Version {id} in {self.path}")

    def journal_of(self, campaign: str, before: int | None = None, limit: int = 500) -> list[JournalRow]:
        """See ``ports.VersionReader``."""
        end = NO_END if before is None else before
        own = f"{OF_ONE} AND +seq < ? ORDER BY +seq DESC LIMIT ?"
        return self._journal(f"{ROWS} WHERE seq IN ({own}) ORDER BY seq DESC", clean(campaign), end, limit)

    def _versions(self, rows: list[Row]) -> list[Version]:
        with read_from(self.path):
            return [msgspec.convert(dict(zip(FIELDS, row, strict=True)), Version) for row in rows]
