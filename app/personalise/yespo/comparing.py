"""Comparisons and conditions of Velocity."""

import operator
from collections.abc import Callable, Mapping
from typing import Any

from app.domain.tree import is_list, is_object
from app.personalise.values import is_empty, printed

COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "eq": operator.eq,
    "!=": operator.ne,
    "ne": operator.ne,
    ">": operator.gt,
    "gt": operator.gt,
    "<": operator.lt,
    "lt": operator.lt,
    ">=": operator.ge,
    "ge": operator.ge,
    "<=": operator.le,
    "le": operator.le,
}
"""Operators by how they are written."""


def is_true(value: Any) -> bool:
    """What a condition makes of a value: everything but false, null and what is empty."""
    return value is not False and not is_empty(value)


def compared(compare: Callable[[Any, Any], bool], left: Any, right: Any) -> bool:
    """Numbers with numbers, all else as texts. Comparing sizes with nothing is false."""
    if left is None or right is None:
        return compare(left, right) if compare in (operator.eq, operator.ne) else False
    if _number(left) is None or _number(right) is None:
        return compare(_plain(left), _plain(right))
    return compare(_number(left), _number(right))


def _number(value: Any) -> float | int | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value) if isinstance(value, str) else value
    except ValueError:
        return None


def _plain(value: Any) -> str:
    return "" if is_list(value) or is_object(value) else printed(value)
