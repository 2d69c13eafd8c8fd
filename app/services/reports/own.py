"""The columns that only Galley knows."""

from app.domain.message import Button
from app.services.reports.line import Cell, Fill, Line, listed, yes
from app.templates.registry import template

BUTTONS = 3
"""The most that a message shows."""
DIGITS = 4
"""Decimals of a percentage."""


def languages(line: Line) -> str:
    """The default language first."""
    message = line.campaign.message
    return listed([*([message.language] if message.language else []), *sorted(message.languages)])


def percent(value: float | None) -> Cell:
    """A percentage, without its sign."""
    return None if value is None else round(value, DIGITS)


def of_button(number: int, part: str) -> Fill:
    """A text of a button, counted from 0."""

    def fill(line: Line) -> Cell:
        button: Button | None = line.button(number)
        return getattr(button, part) if button else ""

    return fill


_BUTTON_PARTS = {"": "text", " Android link": "android", " iOS link": "ios", " Web link": "web", " copies": "copy"}

OWN: dict[str, Fill] = {
    "Galley ID": lambda line: line.campaign.id,
    "Template": lambda line: template(line.message.template).label,
    "Slides": lambda line: len(line.message.slides),
    "Icon URL": lambda line: (line.slide.icon.url if line.slide.icon else None) or "",
    "Web link": lambda line: line.action.web,
    **{
        f"Button {number + 1}{words}": of_button(number, part)
        for number in range(BUTTONS)
        for words, part in _BUTTON_PARTS.items()
    },
    "Subscriptions": lambda line: listed(line.row.categories),
    "Inbox tabs": lambda line: listed(line.message.inbox_tags),
    "Languages": languages,
    "Shared": lambda line: yes(line.campaign.shared),
    "Archived": lambda line: yes(line.campaign.archived),
    "In the bin": lambda line: yes(bool(line.row.bin)),
    "To fix": lambda line: line.row.errors,
    "Warnings": lambda line: line.row.warnings,
    "Changed": lambda line: line.local(line.campaign.changed),
    "Sent on": lambda line: line.local(line.row.sent_at),
    "Sent": lambda line: line.row.totals.sent,
    "Viewed": lambda line: line.row.totals.viewed,
    "Viewed %": lambda line: percent(line.row.totals.view_rate),
    "Clicks": lambda line: line.row.totals.clicked,
    "Clicks %": lambda line: percent(line.row.totals.click_rate),
    "CTR %": lambda line: percent(line.row.totals.ctr),
    "Converted users": lambda line: line.row.totals.conversions,
    "Errors": lambda line: line.row.totals.failures,
}
