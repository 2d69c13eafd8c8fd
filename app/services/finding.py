"""Finding a recipient to look at: neighbours, extremes, anybody."""

import random
from collections.abc import Mapping, Sequence

from app.domain.recipient import Recipient, Role
from app.services.ports import PeopleReader, RecipientQuery


class Finding:
    """Over the recipients of a workspace, in the order of their identities. The extremes need one pass over all of
    them."""

    def __init__(self, reader: PeopleReader) -> None:
        self._reader = reader

    def following(self, identity: str | None, count: int) -> list[Recipient]:
        """The next ones behind ``identity``; None: the first ones."""
        return self._reader.recipients(RecipientQuery(after=identity, limit=count))

    def preceding(self, identity: str, count: int) -> list[Recipient]:
        """The last ones before ``identity``."""
        return self._reader.recipients(RecipientQuery(before=identity, limit=count))

    def longest_name(self) -> Recipient | None:
        """The one whose name has the most characters."""
        names = self._reader.people().names()
        return max(self._reader.every_recipient(), key=lambda each: len(full_name(each, names)), default=None)

    def most_missing(self, attributes: Sequence[str]) -> Recipient | None:
        """The one who lacks the most of these attributes."""

        def missing(recipient: Recipient) -> int:
            return sum(name not in recipient.attributes for name in attributes)

        return max(self._reader.every_recipient(), key=missing, default=None)

    def anybody(self, seed: int) -> Recipient | None:
        """One by chance; the same for the same seed."""
        total = self._reader.count_recipients(RecipientQuery())
        place = random.Random(seed).randrange(total) if total else 0
        return next(iter(self._reader.recipients(RecipientQuery(skip=place, limit=1))), None)


def full_name(recipient: Recipient, names: Mapping[Role, str]) -> str:
    """First and last name as far as they are known, "" for neither."""
    roles: tuple[Role, ...] = ("first_name", "last_name")
    parts = [recipient.attributes.get(names[role], "") for role in roles if role in names]
    return " ".join(" ".join(str(part).split()) for part in parts if part != "").strip()
