"""Campaigns one by one."""

import re

from app.domain.campaign import decode
from app.services.ports import Stored
from app.storage.reading.base import Querying
from app.storage.shelves import shelves
from app.storage.text import clean, folded

PREFIX = re.compile("[0-9a-f-]{4,}")
NOT_IN_BIN = tuple(shelves(archived=None, deleted=False))
BEHIND_ALL = "g"
"""Sorts behind every sign of an id."""


class CampaignReading(Querying):
    """``get`` and ``resolve`` of ``ports.Reader``."""

    def get(self, campaign: str) -> Stored | None:
        """See ``ports.Reader``."""
        row = self.first(
            "SELECT d.text, c.bin, c.seq FROM campaigns c JOIN documents d ON d.campaign = c.id WHERE c.id = ?",
            clean(campaign),
        )
        if row is None:
            return None
        return Stored(campaign=decode(row[0], f"Campaign {campaign} in {self.path}"), bin=row[1], seq=row[2])

    def resolve(self, reference: str) -> list[tuple[str, str]]:
        """See ``ports.Reader``."""
        reference = clean(reference)
        return self._by_id(reference) or self._by_name(reference) or self._by_prefix(reference)

    def _by_id(self, reference: str) -> list[tuple[str, str]]:
        return self.query("SELECT id, name FROM campaigns WHERE id = ?", reference)

    def _by_name(self, reference: str) -> list[tuple[str, str]]:
        named = f"shelf IN {NOT_IN_BIN} AND name_key = ? AND name = ?"
        return self.query(
            f"SELECT id, name FROM campaigns WHERE {named} ORDER BY +place DESC",
            folded(reference),
            reference,
        )

    def _by_prefix(self, reference: str) -> list[tuple[str, str]]:
        prefix = reference.lower()
        if not PREFIX.fullmatch(prefix):
            return []
        return self.query(
            "SELECT id, name FROM campaigns WHERE id >= ? AND id < ? ORDER BY +place DESC",
            prefix,
            prefix + BEHIND_ALL,
        )
