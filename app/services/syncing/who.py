"""Who in the team changed a campaign, when, and what: from the log that the team's store keeps."""

from collections.abc import Callable, Sequence
from typing import Literal

from msgspec import Struct

from app.domain.campaign import Campaign
from app.services.syncing.wire import Unfit, campaign_in
from app.services.versions.comparing import Comparison, Difference
from app.sync.values import Event

Deed = Literal["shared", "changed", "deleted", "back"]
"""``back``: it was there again behind a deletion."""
Compare = Callable[[Campaign, Campaign], Comparison]
LONG = 200
"""A log with so many lines may have lost its beginning."""


class TeamChange(Struct, frozen=True, kw_only=True):
    """One line of the log. ``at``: an instant in UTC; ``document``: what stood there afterwards, ``before``: until then
    (None: nothing, or what this Galley can't read)."""

    at: str
    user: str
    deed: Deed
    document: Campaign | None = None
    before: Campaign | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def key(self) -> str:
        """What tells one line from another."""
        return f"{self.at} {self.user}"


def changes(campaign: str, events: Sequence[Event], compare: Compare) -> tuple[TeamChange, ...]:
    """The log of the campaign with that id, newest first as ``events`` are. What only says the same again is left
    out."""
    documents = [_document(campaign, event) for event in events]
    older = [*documents, None][1:]
    found: list[TeamChange] = []
    for number, (event, document, before) in enumerate(zip(events, documents, older, strict=True)):
        deed = _deed(events, number)
        differences = compare(before, document).differences if before and document else ()
        if deed != "changed" or differences or not (before and document):
            found.append(
                TeamChange(
                    at=event.at, user=event.user, deed=deed, document=document, before=before, differences=differences
                )
            )
    return tuple(found)


def _deed(events: Sequence[Event], number: int) -> Deed:
    if events[number].data is None:
        return "deleted"
    if number + 1 == len(events):
        return "changed" if len(events) >= LONG else "shared"
    return "changed" if events[number + 1].data is not None else "back"


def _document(campaign: str, event: Event) -> Campaign | None:
    try:
        return campaign_in(campaign, event.data) if event.data is not None else None
    except Unfit:
        return None
