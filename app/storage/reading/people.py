"""What is known of all recipients together, and segments."""

import msgspec

from app.domain.recipient import Attribute, People
from app.domain.segments import Segment
from app.storage.failures import read_from
from app.storage.reading.base import Querying, Row

FIELDS = ("name", "kind", "role", "filled", "samples")
TOTALS = "SELECT count(*), NOT EXISTS (SELECT 1 FROM recipients WHERE NOT sample) FROM recipients"
SAMPLES = msgspec.json.Decoder(tuple[str, ...])
SEGMENT = msgspec.json.Decoder(Segment)


class PeopleReading(Querying):
    """The part of ``ports.PeopleReader`` that is not about single recipients."""

    def people(self) -> People:
        """See ``ports.PeopleReader``."""
        ((total, made_up),) = self.query(TOTALS)
        attributes = self.query(f"SELECT {', '.join(FIELDS)} FROM attributes ORDER BY position")
        events = self.query("SELECT name FROM event_names ORDER BY position")
        with read_from(self.path):
            return People(
                total=total,
                made_up=bool(made_up),
                attributes=tuple(_attribute(row) for row in attributes),
                events=tuple(name for (name,) in events),
            )

    def people_version(self) -> int:
        """See ``ports.PeopleReader``."""
        row = self.first("SELECT value FROM meta WHERE key = 'people_version'")
        with read_from(self.path):
            return int(row[0]) if row else 0

    def segments(self) -> list[Segment]:
        """See ``ports.PeopleReader``."""
        rows = self.query("SELECT text FROM segments ORDER BY name, id")
        with read_from(self.path):
            return [SEGMENT.decode(text) for (text,) in rows]


def _attribute(row: Row) -> Attribute:
    named = dict(zip(FIELDS, row, strict=True))
    named["samples"] = SAMPLES.decode(named["samples"])
    return msgspec.convert(named, Attribute)
