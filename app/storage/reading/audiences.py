"""Which campaigns go by a segment."""

import json

from app.storage.reading.base import Querying
from app.storage.shelves import shelves

NOT_IN_BIN = tuple(shelves(archived=None, deleted=False))
LISTS = ("$.audience.include", "$.audience.exclude")
NAMES = " OR ".join("EXISTS (SELECT 1 FROM json_each(d.text, ?) WHERE value = ?)" for _ in LISTS)


class AudienceReading(Querying):
    """``using_segment`` of ``ports.Reader``."""

    def using_segment(self, segment: str) -> list[tuple[str, str]]:
        """See ``ports.Reader``. Documents that don't hold the id anywhere are told by their text alone."""
        values = [value for place in LISTS for value in (place, segment)]
        return self.query(
            "SELECT c.id, c.name FROM campaigns c JOIN documents d ON d.campaign = c.id "
            f"WHERE shelf IN {NOT_IN_BIN} AND instr(d.text, ?) > 0 AND ({NAMES}) ORDER BY name_key, c.id",
            json.dumps(segment),
            *values,
        )
