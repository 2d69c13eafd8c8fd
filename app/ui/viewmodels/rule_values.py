"""What people type as a rule's value, and what is stored of it."""

import re
from typing import Any

from app.domain.comparing import microseconds
from app.domain.recipient import AttributeKind
from app.domain.segments import Operator
from app.domain.tree import is_list

SEVERAL = re.compile(r"[,;\n]")
MIDNIGHT = "T00:00:00Z"
YES, NO = ("yes", "true"), ("no", "false")


def value_of(text: str, kind: AttributeKind, operator: Operator) -> Any:
    """The value behind a text: of several, between commas, a list; None for ``exists``, which takes none."""
    if operator == "exists":
        return None
    if operator == "in":
        return [_single(part, kind) for part in map(str.strip, SEVERAL.split(text)) if part]
    return _single(text.strip(), kind)


def text_of(value: Any) -> str:
    """The text that ``value_of`` reads as that value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES[0] if value else NO[0]
    if is_list(value):
        return ", ".join(map(text_of, value))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def problem(text: str, kind: AttributeKind, operator: Operator) -> str:
    """Why the text can't be what the rule needs: ``empty``, ``date``, ``number``; "" where it can."""
    if operator == "exists":
        return ""
    if not text.strip():
        return "empty"
    if operator in ("before", "after"):
        if kind == "date" and microseconds(text.strip()) is None:
            return "date"
        if kind == "number" and isinstance(_number(text.strip()), str):
            return "number"
    return ""


def instant_of(text: str) -> str | None:
    """The instant behind a date, its first moment in UTC, or behind a whole instant; None for anything else."""
    text = text.strip()
    at = microseconds(text)
    if at is None:
        return None
    if len(text) == len("2026-01-31"):
        return text + MIDNIGHT
    return text if text.endswith("Z") and text[10] == "T" else None


def instant_text(instant: str | None) -> str:
    """An instant as it is typed: the date alone where it is the day's first moment."""
    return (instant or "").removesuffix(MIDNIGHT)


def _single(text: str, kind: AttributeKind) -> Any:
    if kind == "number":
        return _number(text)
    if kind == "switch" and text.casefold() in YES + NO:
        return text.casefold() in YES
    return text


def _number(text: str) -> int | float | str:
    """The number, or the text where it is none."""
    for kind in (int, float):
        try:
            number = kind(text.replace(",", "."))
        except ValueError:
            continue
        return number if number - number == 0 else text
    return text
