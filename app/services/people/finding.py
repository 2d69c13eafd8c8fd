"""Finding the recipient to look at next. Neighbours and random ones are found by index; the longest name and the most
missing values take one pass over all recipients, and are remembered until recipients are written."""

import random
from collections.abc import Callable, Sequence
from functools import lru_cache

from app.domain.recipient import Recipient
from app.services.ports import Reader, RecipientQuery

Rank = Callable[[Recipient], int]


class Finding:
    """Finds recipients of one workspace; every method gives None where there is none."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._remembered = lru_cache(maxsize=8)(self._by_version)

    def first(self) -> Recipient | None:
        """The first one by identity."""
        return self._only(RecipientQuery(limit=1))

    def next(self, identity: str) -> Recipient | None:
        """The one behind ``identity``, which may be gone; behind the last one comes the first."""
        return self._only(RecipientQuery(after=identity, limit=1)) or self.first()

    def previous(self, identity: str) -> Recipient | None:
        """The one before ``identity``; before the first one comes the last."""
        return self._only(RecipientQuery(before=identity, limit=1)) or self._at(-1)

    def random(self, seed: int) -> Recipient | None:
        """One of them, the same for the same seed."""
        total = self._reader.count_recipients(RecipientQuery())
        return self._at(random.Random(seed).randrange(total)) if total else None

    def longest_name(self) -> Recipient | None:
        """The one whose first and last name have the most characters together; the first of several. Where nobody has
        a name there is none."""
        names = self._reader.people().names()
        return self._most("length", tuple(name for role in ("first_name", "last_name") if (name := names.get(role))))

    def most_missing(self, attributes: Sequence[str]) -> Recipient | None:
        """The one who lacks most of ``attributes``; the first of several. Where nobody lacks any there is none."""
        return self._most("missing", tuple(dict.fromkeys(attributes)))

    def _most(self, what: str, attributes: tuple[str, ...]) -> Recipient | None:
        identity = self._remembered(what, attributes, self._reader.people_version())
        return None if identity is None else self._reader.recipient(identity)

    def _by_version(self, what: str, attributes: tuple[str, ...], _version: int) -> str | None:
        rank = RANKS[what](attributes)
        best, found = 0, None
        for recipient in self._reader.every_recipient():
            if (value := rank(recipient)) > best:
                best, found = value, recipient.identity
        return found

    def _at(self, place: int) -> Recipient | None:
        """The one at that place; negative ones count from the end."""
        if place < 0:
            place += self._reader.count_recipients(RecipientQuery())
        return self._only(RecipientQuery(skip=place, limit=1)) if place >= 0 else None

    def _only(self, query: RecipientQuery) -> Recipient | None:
        return next(iter(self._reader.recipients(query)), None)


def _length(attributes: tuple[str, ...]) -> Rank:
    return lambda recipient: sum(len(str(recipient.attributes.get(name, ""))) for name in attributes)


def _missing(attributes: tuple[str, ...]) -> Rank:
    return lambda recipient: sum(name not in recipient.attributes for name in attributes)


RANKS: dict[str, Callable[[tuple[str, ...]], Rank]] = {"length": _length, "missing": _missing}
