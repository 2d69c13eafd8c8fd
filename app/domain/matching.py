"""Who belongs to a segment: the meaning of rules, one recipient at a time (``domain.columns`` does all at once)."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.campaign import MAX_DEPTH
from app.domain.comparing import comparison, microseconds
from app.domain.naming import holds
from app.domain.recipient import Event, Recipient
from app.domain.segments import LABELS, SENDING, AnyRule, Compare, Did, Every, Not, Segment, Sent, Some
from app.domain.tree import depth

MAX_RULES = 500
"""How many comparisons, events and groups a segment may have: far beyond any real one, seconds to count at worst."""
MAX_LEVELS = 50
"""How deep its groups may nest."""


def matches(rule: AnyRule, recipient: Recipient) -> bool:
    """Whether the rule is true of the recipient; ``fits`` has to be."""
    match rule:
        case Compare():
            return _holds(rule, recipient.attributes)
        case Did():
            return sum(_counts(rule, event) for event in recipient.events) >= rule.times
        case Sent():
            return any(_tells(rule, event) for event in recipient.events)
        case Every():
            return all(matches(each, recipient) for each in rule.rules)
        case Some():
            return any(matches(each, recipient) for each in rule.rules)
        case Not():
            return not matches(rule.rule, recipient)


def belongs(segment: Segment, recipient: Recipient) -> bool:
    """Whether the recipient is in the segment."""
    if segment.rule is None:
        return recipient.identity in (segment.members or ())
    return matches(segment.rule, recipient)


def fits(rule: AnyRule) -> bool:
    """Whether the rule is small enough to be counted."""
    return all(
        number <= MAX_RULES and level <= MAX_LEVELS and depth(value) <= MAX_DEPTH
        for number, (level, value) in enumerate(_parts(rule), 1)
    )


def _holds(rule: Compare, values: Mapping[str, Any]) -> bool:
    value = values.get(rule.attribute)
    return value is not None and comparison(rule.operator, rule.value)(value)


def _counts(rule: Did, event: Event) -> bool:
    return (
        event.name == rule.event
        and _in_time(rule, event.at)
        and all(_holds(condition, event.properties) for condition in rule.where)
    )


def _tells(rule: Sent, event: Event) -> bool:
    labels = event.properties.get(LABELS) if event.name == SENDING else None
    return labels is not None and holds(rule.names)(labels)


def _in_time(rule: Did, at: str) -> bool:
    """An event of which nobody knows when it was is neither before nor after anything."""
    if rule.after is None and rule.before is None:
        return True
    when = microseconds(at)
    return when is not None and _is_behind(rule.after, when) and _is_ahead(rule.before, when)


def _is_behind(bound: str | None, when: int) -> bool:
    limit = microseconds(bound) if bound else None
    return bound is None or (limit is not None and when > limit)


def _is_ahead(bound: str | None, when: int) -> bool:
    limit = microseconds(bound) if bound else None
    return bound is None or (limit is not None and when < limit)


def _parts(rule: AnyRule) -> Iterator[tuple[int, Any]]:
    """Everything in a rule that takes time, with its level and its value; without recursion, so that nothing is too
    deep to be told."""
    waiting: list[tuple[int, AnyRule]] = [(1, rule)]
    while waiting:
        level, each = waiting.pop()
        yield level, each.value if isinstance(each, Compare) else None
        match each:
            case Every() | Some():
                waiting += [(level + 1, inner) for inner in each.rules]
            case Not():
                waiting.append((level + 1, each.rule))
            case Did():
                waiting += [(level, condition) for condition in each.where]
            case Compare() | Sent():
                pass
