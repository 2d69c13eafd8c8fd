"""A segment's rule as the screen shows it: rows in groups. Turned round, a row says "is not" and a group "none"."""

from typing import Literal

from msgspec import Struct

from app.domain.segments import AnyRule, Compare, Did, Every, Not, Sent, Some

Joining = Literal["all", "any", "none", "not_all"]


class Row(Struct, frozen=True, kw_only=True):
    """A comparison, an event or a sending. ``turned``: those of whom it is not true."""

    leaf: Compare | Did | Sent
    turned: bool = False


class Group(Struct, frozen=True, kw_only=True):
    """Rows and groups, and how many of them have to be true."""

    joining: Joining = "all"
    parts: "tuple[Row | Group, ...]" = ()


Node = Row | Group


def shown(rule: AnyRule) -> Group:
    """The group that stands for a whole rule."""
    node = _node(rule)
    return node if isinstance(node, Group) else Group(parts=(node,))


def rule_of(node: Node) -> AnyRule:
    """The rule behind what is shown."""
    if isinstance(node, Row):
        return Not(rule=node.leaf) if node.turned else node.leaf
    rules = tuple(map(rule_of, node.parts))
    match node.joining:
        case "all":
            return Every(rules=rules)
        case "any":
            return Some(rules=rules)
        case "none":
            return Not(rule=Some(rules=rules))
        case "not_all":
            return Not(rule=Every(rules=rules))


def _node(rule: AnyRule) -> Node:
    match rule:
        case Compare() | Did() | Sent():
            return Row(leaf=rule)
        case Every():
            return Group(joining="all", parts=tuple(map(_node, rule.rules)))
        case Some():
            return Group(joining="any", parts=tuple(map(_node, rule.rules)))
        case Not():
            return _turned(rule.rule)


def _turned(rule: AnyRule) -> Node:
    node = _node(rule)
    if isinstance(node, Row):
        return Row(leaf=node.leaf, turned=not node.turned)
    turned: dict[Joining, Joining] = {"all": "not_all", "any": "none", "none": "any", "not_all": "all"}
    return Group(joining=turned[node.joining], parts=node.parts)
