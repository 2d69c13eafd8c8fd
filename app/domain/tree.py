"""Plain JSON values, told apart with types."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeGuard

Tree = dict[str, Any]
NESTING = (dict, list, tuple)


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether ``value`` is a JSON object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[Sequence[Any]]:
    """Whether ``value`` is a JSON array."""
    return isinstance(value, list | tuple)


def same(one: Any, other: Any) -> bool:
    """Equality of JSON values: lists and tuples are alike, true is not 1."""
    if one is other:
        return True
    if is_list(one) and is_list(other):
        return len(one) == len(other) and all(map(same, one, other))
    if is_object(one) and is_object(other):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def depth(value: Any) -> int:
    """How many levels of lists and objects ``value`` has, a plain value being one."""
    levels = 1
    here: list[Any] = [value] if isinstance(value, NESTING) else []
    while any(here):
        levels += 1
        here = [inner for node in here for inner in _within(node) if isinstance(inner, NESTING)]
    return levels


def _within(node: Tree | Sequence[Any]) -> Iterable[Any]:
    return node.values() if is_object(node) else node
