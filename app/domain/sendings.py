"""Rules that ask who was sent a message with a label."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from app.domain.segments import AnyRule, Every, Not, Sent, Some


def sendings(rule: AnyRule) -> Iterator[Sent]:
    """All of them inside a rule; without recursion, so that nothing is too deep to be told."""
    waiting = [rule]
    while waiting:
        match each := waiting.pop():
            case Sent():
                yield each
            case Every() | Some():
                waiting += each.rules
            case Not():
                waiting.append(each.rule)
            case _:
                pass


def spelled(rule: AnyRule, names: Callable[[str], tuple[str, ...]]) -> AnyRule:
    """The rule with what the history may call each label, by its id. ``matching.fits`` has to be true of it."""
    match rule:
        case Sent():
            return replace(rule, names=names(rule.label))
        case Every() | Some():
            return replace(rule, rules=tuple(spelled(each, names) for each in rule.rules))
        case Not():
            return replace(rule, rule=spelled(rule.rule, names))
        case _:
            return rule
