"""Recipients, segments and sample data in a workspace."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from msgspec import Struct

from app.domain.recipient import Attribute, People, Recipient
from app.domain.segments import Segment


class RecipientQuery(Struct, frozen=True, kw_only=True):
    """Which recipients a page shows, in the order of their identities. ``search``: every word is the beginning of a
    word of the identity or of a text attribute; case and accents don't count. ``kept``: None for all, True for test
    recipients only.

    ``after``: the identity before the page. ``before``: the identity behind it; with a limit, the last ones before it.
    ``skip``: how many are passed over first.
    """

    search: str = ""
    kept: bool | None = None
    after: str | None = None
    before: str | None = None
    skip: int = 0
    limit: int | None = None


class PeopleReader(Protocol):
    """Reading recipients. Every call sees what was committed before it."""

    def recipient(self, identity: str) -> Recipient | None:
        """The recipient of that identity."""
        ...

    def recipients_of(self, identities: Sequence[str]) -> list[Recipient]:
        """Those of these identities that there are, in the order of their identities, each once."""
        ...

    def recipients(self, query: RecipientQuery) -> list[Recipient]:
        """A page."""
        ...

    def count_recipients(self, query: RecipientQuery) -> int:
        """How many a query has on all its pages."""
        ...

    def every_recipient(self) -> Iterator[Recipient]:
        """All of them, in the order of their identities, a few at a time."""
        ...

    def people(self) -> People:
        """What is known of all together."""
        ...

    def people_version(self) -> int:
        """Differs whenever recipients were written."""
        ...

    def segments(self) -> list[Segment]:
        """All segments, by name."""
        ...


class PeopleWriter(Protocol):
    """Writing recipients, inside a transaction."""

    def put_recipients(self, recipients: Iterable[Recipient]) -> None:
        """Keep them; one with a known identity takes the place of the one before."""
        ...

    def remove_recipients(self, identities: Sequence[str] | None) -> None:
        """Forget these; None forgets all."""
        ...

    def put_attributes(self, attributes: Sequence[Attribute], events: Sequence[str]) -> None:
        """Replace what is known of attributes, in this order, and the names of the events that there are."""
        ...

    def put_segment(self, segment: Segment) -> None:
        """Keep a segment under its id."""
        ...

    def remove_segment(self, segment: str) -> None:
        """Forget a segment."""
        ...
