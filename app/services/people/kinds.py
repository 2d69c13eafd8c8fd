"""Kinds of values: how a cell becomes one, and which kind a column's cells all are."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from types import UnionType
from typing import Any, cast

from app.domain.campaign import MAX_DEPTH, depth, parse_json
from app.domain.recipient import AttributeKind

ANY_NUMBER = re.compile(r"[-+]?\d{1,15}(?:[.,]\d{1,15})?")
"""What is a number where a person says that it is one."""
THOUSANDS = re.compile(r"[-+]?\d{1,3},\d{3}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
YES = frozenset(("true", "yes", "так", "ja", "sí", "si", "oui", "1"))
NO = frozenset(("false", "no", "ні", "nein", "non", "0"))
SEPARATORS = ";|,"

TYPES: tuple[tuple[type | UnionType, AttributeKind], ...] = (
    (bool, "switch"),
    (int | float, "number"),
    (list, "list"),
    (dict, "object"),
)
"""Booleans before numbers, which they are in Python."""
FORMS: dict[AttributeKind, str] = {
    "text": "text",
    "number": "a number",
    "switch": "yes or no",
    "date": "a date such as 2026-01-31",
    "list": "a list such as a; b",
    "object": "an object such as {...}",
}


def is_empty(value: Any) -> bool:
    """Whether a recipient with this value has none."""
    if isinstance(value, str):
        return not value or value.isspace()
    return value is None or value == [] or value == {}


def as_text(value: Any) -> str:
    """The value as people read it."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and not any(isinstance(item, list | dict) for item in cast(list[Any], value)):
        return "; ".join(map(as_text, cast(list[Any], value)))
    return json.dumps(value, ensure_ascii=False)


def convert(kind: AttributeKind, value: Any) -> Any:
    """A cell that is not empty as a value of ``kind``. Raises ``ValueError``."""
    return CONVERT[kind](value)


def kind_of(value: Any) -> AttributeKind:
    """The kind that a stored value is, texts aside."""
    found: AttributeKind | None = next((kind for kinds, kind in TYPES if isinstance(value, kinds)), None)
    return found or "text"


def text(value: Any) -> str:
    """Anything, as text."""
    return clean(as_text(value))


def number(value: Any) -> int | float:
    """Decimal point or comma, at most 15 digits. A comma before three digits could also set thousands apart."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError
    if isinstance(value, str):
        value = value.strip()
        if not ANY_NUMBER.fullmatch(value) or THOUSANDS.fullmatch(value):
            raise ValueError
        value = value.replace(",", ".")
        return float(value) if "." in value else int(value)
    if abs(value) >= 2**63:
        raise ValueError
    return value


def switch(value: Any) -> bool:
    """Yes and no in five languages, 1 and 0."""
    if isinstance(value, bool):
        return value
    word = as_text(value).strip().casefold()
    if word not in YES | NO:
        raise ValueError
    return word in YES


def day(value: Any) -> str:
    """ISO as it is; day.month.year as ISO."""
    if not isinstance(value, str):
        raise ValueError
    written = value.strip()
    if DAY.fullmatch(written):
        datetime.fromisoformat(written)
        return written
    dotted = DOTTED.fullmatch(written)
    if not dotted:
        raise ValueError
    return date(int(dotted[3]), int(dotted[2]), int(dotted[1])).isoformat()


def items(value: Any) -> list[Any]:
    """A JSON list, or what stands between semicolons, else bars, else commas."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        value = parse_json(value)
    if isinstance(value, list):
        return _bounded(value)
    if not isinstance(value, str):
        return [_bounded(value)]
    sign = next((sign for sign in SEPARATORS if sign in value), ";")
    return [clean(item.strip()) for item in value.split(sign) if item.strip()]


def mapping(value: Any) -> dict[str, Any]:
    """A JSON object."""
    found = parse_json(value) if isinstance(value, str) else value
    if not isinstance(found, dict):
        raise ValueError
    return _bounded(cast(dict[str, Any], found))


def clean(text: str) -> str:
    """Without lone surrogates, which JSON can spell and UTF-8 can't."""
    return text.encode("utf-8", "replace").decode()


def _bounded(value: Any) -> Any:
    if depth(value) > MAX_DEPTH:
        raise ValueError
    return value


CONVERT: dict[AttributeKind, Callable[[Any], Any]] = {
    "text": text,
    "number": number,
    "switch": switch,
    "date": day,
    "list": items,
    "object": mapping,
}
