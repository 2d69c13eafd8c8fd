"""Plain JSON values, told apart with types."""

from collections.abc import Sequence
from typing import Any, TypeGuard

Tree = dict[str, Any]


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
    levels = 0
    here: list[Any] = [value]
    while here:
        levels += 1
        below: list[Any] = []
        for node in here:
            if is_object(node):
                below.extend(node.values())
            elif is_list(node):
                below.extend(node)
        here = below
    return levels
