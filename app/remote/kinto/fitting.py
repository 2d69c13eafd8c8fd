"""What Kinto and its PostgreSQL can keep as it is."""

import math
from collections.abc import Iterator
from typing import Any

from app.domain.tree import Tree, is_list, is_object
from app.remote.kinto.address import is_name

RESERVED = ("last_modified", "deleted")
"""Fields of a record that are Kinto's own. ``schema`` is, too, but only in collections that have one."""

LARGEST = 2**63
"""Of whole numbers; Kinto makes fractions of larger ones."""


def problem(id: str, data: Tree | None) -> str:
    """Why a record would not come back as it is, in a sentence's rest; "" where it would."""
    if not is_name(id):
        return "its id has other characters than letters, digits, - and _"
    if data is None:
        return ""
    if data.get("id") != id:
        return "it does not hold its own id"
    if kept := next((name for name in RESERVED if name in data), ""):
        return f"it has a field {kept}, which the server needs for itself"
    return next((found for value in _values(data) if (found := _of_value(value))), "")


def _values(value: Any) -> Iterator[Any]:
    """Everything in a tree that is neither a list nor an object, and the names of fields."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if is_object(each):
            yield from each
            waiting.extend(each.values())
        elif is_list(each):
            waiting.extend(each)
        else:
            yield each


def _of_value(value: Any) -> str:
    if isinstance(value, str):
        return _of_text(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "a number in it is not finite"
    if isinstance(value, int) and abs(value) > LARGEST:
        return "a number in it has too many digits"
    return ""


def _of_text(text: str) -> str:
    if "\0" in text:
        return "a text in it holds a character without meaning (U+0000)"
    try:
        text.encode()
    except UnicodeEncodeError:
        return "a text in it holds half of a character"
    return ""
