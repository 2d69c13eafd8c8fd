"""Labels, subscription categories and settings."""

import json
from collections.abc import Sequence
from typing import Any

from app.services.ports import Named
from app.storage.failures import read_from
from app.storage.reading.base import Querying, marks
from app.storage.text import clean


class NameReading(Querying):
    """The names' part of ``ports.Reader``."""

    def labels(self) -> list[Named]:
        """See ``ports.Reader``."""
        return self._named("labels")

    def categories(self) -> list[Named]:
        """See ``ports.Reader``."""
        return self._named("categories")

    def setting(self, key: str) -> Any:
        """See ``ports.Reader``."""
        row = self.first("SELECT value FROM settings WHERE key = ?", key)
        with read_from(self.path):
            return json.loads(row[0]) if row else None

    def survivors(self, kind: str, ids: Sequence[str]) -> list[str]:
        """``ids`` of labels or categories with aliases resolved, each once; unknown ones stay."""
        wanted = [clean(id_) for id_ in ids]
        if not wanted:
            return []
        known = f"SELECT id, alias_of FROM {kind} WHERE alias_of IS NOT NULL AND id IN ({marks(wanted)})"
        aliases = dict(self.query(known, *wanted))
        return list(dict.fromkeys(aliases.get(id_, id_) for id_ in wanted))

    def _named(self, kind: str) -> list[Named]:
        rows = self.query(
            f"SELECT id, name, color, description, key FROM {kind} WHERE alias_of IS NULL ORDER BY name_key, id"
        )
        return [Named(id=row[0], name=row[1], color=row[2], description=row[3], key=row[4]) for row in rows]
