"""Recipients: pages of them, found by words."""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from app.domain.recipient import Event, Recipient
from app.services.ports import RecipientQuery
from app.storage.failures import read_from
from app.storage.reading.base import Querying, Row, marks
from app.storage.reading.search import RECIPIENTS, parse
from app.storage.text import clean

FIELDS = "identity, attributes, events, sample, kept"
SOME = 1000
"""How many recipients are held at a time where all are read."""

ASKED = 500
"""How many identities one question names."""

ATTRIBUTES = msgspec.json.Decoder(dict[str, Any])
EVENTS = msgspec.json.Decoder(tuple[Event, ...])


class RecipientReading(Querying):
    """The recipients' part of ``ports.PeopleReader``."""

    def recipient(self, identity: str) -> Recipient | None:
        """See ``ports.PeopleReader``."""
        return next(iter(self._recipients("identity = ?", [clean(identity)], "LIMIT 1")), None)

    def recipients_of(self, identities: Sequence[str]) -> list[Recipient]:
        """See ``ports.PeopleReader``."""
        found: list[Recipient] = []
        wanted = sorted({clean(identity) for identity in identities})
        for start in range(0, len(wanted), ASKED):
            some = wanted[start : start + ASKED]
            found += self._recipients(f"identity IN ({marks(some)})", some, "ORDER BY identity")
        return found

    def recipients(self, query: RecipientQuery) -> list[Recipient]:
        """See ``ports.PeopleReader``."""
        condition, values = _condition(query)
        backwards = query.before is not None and query.after is None and query.limit is not None
        limit = sys.maxsize if query.limit is None else max(query.limit, 0)
        page = f"ORDER BY identity {'DESC' if backwards else 'ASC'} LIMIT ? OFFSET ?"
        found = self._recipients(condition, [*values, limit, query.skip], page)
        return found[::-1] if backwards else found

    def count_recipients(self, query: RecipientQuery) -> int:
        """See ``ports.PeopleReader``."""
        found, values = parse(query.search).conditions(RECIPIENTS)
        if query.kept is None and found:
            return self.query(f"SELECT count(*) FROM recipient_search WHERE {' AND '.join(found)}", *values)[0][0]
        condition, values = _condition(RecipientQuery(search=query.search, kept=query.kept))
        return self.query(f"SELECT count(*) FROM recipients WHERE {condition}", *values)[0][0]

    def every_recipient(self) -> Iterator[Recipient]:
        """See ``ports.PeopleReader``."""
        page = self.recipients(RecipientQuery(limit=SOME))
        while page:
            yield from page
            page = self.recipients(RecipientQuery(after=page[-1].identity, limit=SOME))

    def _recipients(self, condition: str, values: list[Any], page: str) -> list[Recipient]:
        rows = self.query(f"SELECT {FIELDS} FROM recipients WHERE {condition} {page}", *values)
        with read_from(self.path):
            return [_recipient(row) for row in rows]


def _condition(query: RecipientQuery) -> tuple[str, list[Any]]:
    """SQL that walks the index of identities, which are the list's order (the plus forbids going by number)."""
    parts, values = ["1"], list[Any]()
    found, words = parse(query.search).conditions(RECIPIENTS)
    if found:
        parts.append(f"+number IN (SELECT rowid FROM recipient_search WHERE {' AND '.join(found)})")
        values += words
    if query.kept is not None:
        parts.append("kept" if query.kept else "NOT kept")
    for sign, identity in ((">", query.after), ("<", query.before)):
        if identity is not None:
            parts.append(f"identity {sign} ?")
            values.append(clean(identity))
    return " AND ".join(parts), values


def _recipient(row: Row) -> Recipient:
    identity, attributes, events, sample, kept = row
    return Recipient(
        identity=identity,
        attributes=ATTRIBUTES.decode(attributes),
        events=EVENTS.decode(events),
        sample=bool(sample),
        kept=bool(kept),
    )
