"""Values as texts."""

import json
from typing import Any

from app.domain.tree import is_list, is_object

INSIDE = 5
"""How deep lists in lists are written out."""


def printed(value: Any, depth: int = 0) -> str:
    """A JSON value as readers see it: lists joined, objects as JSON."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, range):
        return f"{value.start}..{value.stop - 1}"
    if is_list(value):
        return "".join(printed(each, depth + 1) for each in value) if depth < INSIDE else ""
    if is_object(value):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def is_empty(value: Any) -> bool:
    """Whether there is nothing to show. False is a value, and so is zero."""
    return value is None or value == "" or ((is_list(value) or is_object(value)) and not value)
