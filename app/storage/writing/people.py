"""Keeping what is known of all recipients together, and segments."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, insert

from app.domain.recipient import Attribute
from app.domain.segments import Segment
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.recipients import RecipientWriting, as_json
from app.storage.writing.statements import replacing

ADD_ATTRIBUTES = insert(tables.attributes)
ADD_EVENTS = insert(tables.event_names)
SAVE_SEGMENT = replacing(tables.segments, "id")
FORGET_SEGMENT = delete(tables.segments).where(tables.segments.c.id == bindparam("old"))


class PeopleWriting(RecipientWriting):
    """The part of ``ports.PeopleWriter`` that is not about single recipients."""

    def put_attributes(self, attributes: Sequence[Attribute], events: Sequence[str]) -> None:
        """See ``ports.PeopleWriter``."""
        self.sql.execute(delete(tables.attributes))
        self.sql.execute(delete(tables.event_names))
        if attributes:
            self.sql.execute(ADD_ATTRIBUTES, [_columns(n, each) for n, each in enumerate(attributes)])
        if events:
            self.sql.execute(ADD_EVENTS, [{"position": n, "name": clean(name)} for n, name in enumerate(events)])
        self.people_changed()

    def put_segment(self, segment: Segment) -> None:
        """See ``ports.PeopleWriter``."""
        values = {"id": segment.id, "name": clean(segment.name), "text": as_json(segment)}
        self.sql.execute(SAVE_SEGMENT, values)
        self.people_changed()

    def remove_segment(self, segment: str) -> None:
        """See ``ports.PeopleWriter``."""
        self.sql.execute(FORGET_SEGMENT, {"old": segment})
        self.people_changed()


def _columns(position: int, attribute: Attribute) -> dict[str, object]:
    return {
        "position": position,
        "name": clean(attribute.name),
        "kind": attribute.kind,
        "role": attribute.role,
        "filled": attribute.filled,
        "samples": as_json(attribute.samples),
    }
