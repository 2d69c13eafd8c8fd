"""Keeping recipients: many at a time, with what the search needs of them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import bindparam, delete, insert, text
from sqlalchemy.dialects import sqlite

from app.domain.recipient import Recipient
from app.storage.reading.base import marks
from app.storage.text import clean, words
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.statements import replacing

SOME = 500
"""How many are written at a time."""

SAVE = str(replacing(tables.recipients, "number").compile(dialect=sqlite.dialect(paramstyle="qmark")))
INDEX = str(insert(tables.recipient_search).compile(dialect=sqlite.dialect(paramstyle="qmark")))
"""Compiled here: with values by name, a hundred thousand rows take twice the time."""
FORGET = delete(tables.recipients).where(tables.recipients.c.number == bindparam("old"))
UNINDEX = delete(tables.recipient_search).where(tables.recipient_search.c.rowid == bindparam("old"))
CHANGED = text(
    "INSERT INTO meta (key, value) VALUES ('people_version', '1')"
    " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
)
ENCODE = msgspec.json.Encoder().encode


class RecipientWriting(Writing):
    """The recipients' part of ``ports.PeopleWriter``."""

    def put_recipients(self, recipients: Iterable[Recipient]) -> None:
        """See ``ports.PeopleWriter``."""
        for some in _chunks(recipients):
            self._put({clean(each.identity): each for each in some})
        self.people_changed()

    def remove_recipients(self, identities: Sequence[str] | None) -> None:
        """See ``ports.PeopleWriter``."""
        if identities is None:
            self.sql.execute(delete(tables.recipients))
            self.sql.execute(delete(tables.recipient_search))
        for some in _chunks(identities or ()):
            known = self._known([clean(identity) for identity in some])
            gone = [{"old": number} for number, _ in known.values()]
            if gone:
                self.sql.execute(UNINDEX, gone)
                self.sql.execute(FORGET, gone)
        self.people_changed()

    def people_changed(self) -> None:
        """Count a change of ``people_version``."""
        self.sql.execute(CHANGED)

    def _put(self, recipients: dict[str, Recipient]) -> None:
        known = self._known(list(recipients))
        free: int = self.query("SELECT coalesce(max(number), 0) + 1 FROM recipients")[0][0]
        fresh = (identity for identity in recipients if identity not in known)
        numbers = {identity: number for identity, (number, _) in known.items()}
        numbers |= {identity: number for number, identity in enumerate(fresh, free)}
        rows = [(numbers[identity], identity, each) for identity, each in recipients.items()]
        self.sql.exec_driver_sql(SAVE, [_row(*row) for row in rows])
        indexed = dict(known.values())
        self._index({number: words(each) for number, _, each in rows}, indexed)

    def _index(self, wanted: dict[int, str], indexed: dict[int, str | None]) -> None:
        """Bring the search up to date: most texts of recipients that are kept again have not changed."""
        changed = [(number, text) for number, text in wanted.items() if indexed.get(number) != text]
        gone = [{"old": number} for number, _ in changed if number in indexed]
        if gone:
            self.sql.execute(UNINDEX, gone)
        if changed:
            self.sql.exec_driver_sql(INDEX, changed)

    def _known(self, identities: Sequence[str]) -> dict[str, tuple[int, str | None]]:
        """The rows of those that are there already, and their texts in the search."""
        known = (
            "SELECT r.identity, r.number, s.words FROM recipients r"
            f" LEFT JOIN recipient_search s ON s.rowid = r.number WHERE r.identity IN ({marks(identities)})"
        )
        return {identity: (number, text) for identity, number, text in self.query(known, *identities)}


def _row(number: int, identity: str, recipient: Recipient) -> tuple[Any, ...]:
    """In the order of the table's columns."""
    attributes, events = as_json(recipient.attributes), as_json(recipient.events)
    return number, identity, attributes, events, recipient.sample, recipient.kept


def as_json(value: Any) -> str:
    """JSON text as UTF-8 can hold it."""
    try:
        return ENCODE(value).decode()
    except (UnicodeEncodeError, OverflowError):
        return clean(json.dumps(msgspec.to_builtins(value), ensure_ascii=False))


def _chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(values)
    while some := list(islice(left, SOME)):
        yield some
