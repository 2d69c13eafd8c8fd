"""Whom the campaign reaches: segments, subscriptions, and whether anybody is left."""

from collections.abc import Iterator, Sequence

from app.domain.errors import UserError
from app.domain.issues import Issue
from app.domain.reach import Part, Reach
from app.services.checks.base import Subject, issue, set_to

CATEGORIES = "categories"
NO_HISTORY = "No send history was imported yet"
NAMES = {"include": "“Send to”", "exclude": "“But not”"}


def check(subject: Subject) -> Iterator[Issue]:
    """Only campaigns that choose their recipients have something to count."""
    audience = subject.campaign.audience
    if not (audience.include or audience.exclude or subject.campaign.categories):
        return
    try:
        reach = subject.reach()
    except UserError as error:
        yield issue("error", "audience.uncountable", "audience", error.sentence())
        return
    if reach is None:
        return
    yield from _unknown(subject, reach)
    yield from _without_history(reach)
    if reach.total:
        yield from _empty("include", reach.included)
        yield from _empty("exclude", reach.excluded)
        yield from _without_subscribers(reach)
        yield from _nobody(subject, reach)


def _unknown(subject: Subject, reach: Reach) -> Iterator[Issue]:
    audience = subject.campaign.audience
    for name, ids in (("include", audience.include), ("exclude", audience.exclude)):
        if any(id in reach.unknown for id in ids):
            text = f"A segment in {NAMES[name]} is not in this workspace any more"
            kept = [id for id in ids if id not in reach.unknown]
            fix = set_to("audience.take-out", "Take it out", _path(name), kept)
            yield issue("error", "audience.unknown-segment", _path(name), text, fix)
    if reach.unknown_categories:
        kept = [id for id in subject.campaign.categories if id not in reach.unknown_categories]
        fix = set_to("category.take-out", "Take it out", CATEGORIES, kept)
        text = "A subscription of this campaign is not in this workspace any more"
        yield issue("error", "category.unknown", CATEGORIES, text, fix)


def _without_history(reach: Reach) -> Iterator[Issue]:
    for name in reach.without_history:
        text = f"{NO_HISTORY}: nobody is known to be in the segment “{name}”"
        yield issue("warning", "audience.no-history", "audience", text)


def _empty(name: str, parts: Sequence[Part]) -> Iterator[Issue]:
    for part in parts:
        if not part.count:
            text = f"Nobody is in the segment “{part.name}”"
            yield issue("warning", "audience.empty-segment", _path(name), text)


def _without_subscribers(reach: Reach) -> Iterator[Issue]:
    if not reach.tells_subscriptions and not all(part.count for part in reach.categories):
        text = "The recipients don't say what they subscribe to: choose the attribute in Recipients"
        yield issue("warning", "category.nobody", CATEGORIES, text)
        return
    for part in reach.categories:
        if not part.count:
            yield issue("warning", "category.nobody", CATEGORIES, f"Nobody subscribes to “{part.name}”")


def _nobody(subject: Subject, reach: Reach) -> Iterator[Issue]:
    if not reach.result:
        audience = subject.campaign.audience
        path = "audience" if audience.include or audience.exclude else CATEGORIES
        yield issue("warning", "audience.nobody", path, f"This reaches none of the {reach.total:,} recipients")


def _path(name: str) -> str:
    return f"audience/{name}"
