"""What the vendors allow: the stay in the inbox, tabs."""

from collections.abc import Iterator
from datetime import UTC, datetime

from app.domain.issues import Issue
from app.services.checks.base import Subject, issue, set_to
from app.services.encoding import encode
from app.targets.projecting import seconds

DAY = 86_400
SHORTEST, LONGEST = 1, 60
"""Days in the inbox (CleverTap's documentation, App Inbox)."""

MAX_TABS = 2
"""Tabs beside the first one that a phone shows (CTInboxStyleConfig.MAX_TABS)."""


def check(subject: Subject) -> Iterator[Issue]:
    """Limits that lie outside the message's texts and pictures."""
    yield from _stay(subject)
    yield from _expired(subject)
    yield from _tabs(subject)
    yield from _custom_data(subject)


def _stay(subject: Subject) -> Iterator[Issue]:
    ttl = subject.campaign.ttl
    if ttl is None or not subject.for_clevertap or SHORTEST * DAY <= ttl.seconds() <= LONGEST * DAY:
        return
    days = SHORTEST if ttl.seconds() < SHORTEST * DAY else LONGEST
    text = f"CleverTap keeps messages from {SHORTEST} to {LONGEST} days, or for ever"
    fix = set_to("ttl.limit", f"Use {days} days" if days > 1 else "Use one day", "ttl", {"days": days})
    yield issue("warning", "ttl.limit", "ttl", text, fix)


def _expired(subject: Subject) -> Iterator[Issue]:
    until = seconds(encode(subject.campaign, "android", subject.now).get("wzrk_ttl"))
    if until is not None and until < subject.now.timestamp():
        text = f"The message has left the inbox on {datetime.fromtimestamp(until, UTC):%d %B %Y}"
        yield issue("warning", "ttl.expired", "ttl", text)


def _tabs(subject: Subject) -> Iterator[Issue]:
    tabs = {tab.strip().casefold() for tab in subject.message.inbox_tags}
    if len(tabs) > MAX_TABS:
        text = f"Phones show {MAX_TABS} tabs beside the first one: nobody sees all {len(tabs)} of these"
        yield issue("hint", "tabs.many", "message/inbox_tags", text)


def _custom_data(subject: Subject) -> Iterator[Issue]:
    if subject.message.custom_data is not None and subject.campaign.product == "clevertap":
        text = "CleverTap messages have no place for custom data: use extra data instead"
        yield issue("hint", "custom-data.lost", "message/custom_data", text)
