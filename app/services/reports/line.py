"""What the columns of a report are filled from."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.message import Action, Button, Media, Message, Slide
from app.services.ports import CampaignRow

Cell = str | int | float | None
Fill = Callable[["Line"], Cell]
DAY = len("2026-01-31")


class Line(Struct, frozen=True, kw_only=True):
    """A campaign with its row of the list. ``message`` is what its template type shows; ``segments`` are names by id,
    ``platform`` are the ids that a delivery platform gave it; instants print in ``zone``."""

    row: CampaignRow
    campaign: Campaign
    message: Message
    segments: Mapping[str, str]
    platform: Sequence[str]
    zone: tzinfo

    @property
    def slide(self) -> Slide:
        """The first one."""
        return self.message.slides[0]

    @property
    def media(self) -> Media | None:
        """Its picture, video or sound."""
        return self.slide.media

    @property
    def action(self) -> Action:
        """What a tap opens; empty where it opens nothing."""
        return self.slide.action if self.slide.action.enabled else Action()

    def button(self, number: int) -> Button | None:
        """A button, counted from 0."""
        return self.slide.buttons[number] if number < len(self.slide.buttons) else None

    def local(self, instant: str) -> str:
        """An instant as ``2026-01-31 09:30:00`` in the zone; a day, or nothing, stays as it is."""
        if len(instant) <= DAY:
            return instant
        return datetime.fromisoformat(instant).astimezone(self.zone).strftime("%Y-%m-%d %H:%M:%S")


def listed(names: Sequence[str]) -> str:
    """Names in one cell; semicolons between them where one has a comma."""
    return ("; " if any("," in name for name in names) else ", ").join(names)


def yes(value: bool) -> str:
    """A flag."""
    return "yes" if value else "no"
