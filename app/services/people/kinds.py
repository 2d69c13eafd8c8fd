"""Kinds of values: how a cell becomes one, and which kind a column's cells all are."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from types import UnionType
from typing import Any

from app.domain.campaign import MAX_DEPTH, depth, parse_json
from app.domain.recipient import AttributeKind

NUMBER = re.compile(r"0|-?[1-9]\d{0,8}|-?(?:0|[1-9]\d{0,14})\.\d{1,15}")
"""No leading zeros, and no whole numbers of ten digits or more: those are codes and telephone numbers."""
ANY_NUMBER = re.compile(r"[-+]?\d{1,15}(?:[.,]\d{1,15})?")
"""What is a number where a person says that it is one."""
THOUSANDS = re.compile(r"[-+]?\d{1,3},\d{3}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?")
DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
YES = frozenset(("true", "yes", "так", "ja", "sí", "si", "oui", "1"))
NO = frozenset(("false", "no", "ні", "nein", "non", "0"))
GUESSED = frozenset(("true", "false", "yes", "no"))
ITEM = 40
"""Characters of the longest item in a cell that is a list at first sight."""
PROSE = re.compile(r"[.!?](?:\s|$)")
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


def _is_date(cell: str) -> bool:
    return bool(DAY.fullmatch(cell)) and _holds(day, cell)


def _is_list(cell: str) -> bool:
    """Short items, at least one separator somewhere in the column (see ``Guess``)."""
    if cell.startswith("["):
        return _holds(items, cell)
    if ";" not in cell:
        return len(cell) <= ITEM
    return not PROSE.search(cell) and all(0 < len(item.strip()) <= ITEM for item in cell.rstrip("; ").split(";"))


def _is_object(cell: str) -> bool:
    return cell.startswith("{") and _holds(mapping, cell)


def _holds(convert: Callable[[Any], Any], cell: str) -> bool:
    try:
        convert(cell)
    except (ValueError, OverflowError):
        return False
    return True


LOOKS: dict[AttributeKind, Callable[[str], Any]] = {
    "number": NUMBER.fullmatch,
    "switch": lambda cell: cell.casefold() in GUESSED,
    "date": _is_date,
    "object": _is_object,
    "list": _is_list,
}
"""What cells of a kind look like, the likeliest kind first."""

TWO_WAYS = "Dates such as 03.04.2026 can be read two ways: kept as text. As a date they are day.month.year"
LONG = "Long numbers, and those that begin with a zero or a plus, stay text"
COMMA = "Numbers with a comma stay text: choose Number if the comma is a decimal one"
HINTS: tuple[tuple[Callable[[str], Any], str], ...] = (
    (DOTTED.fullmatch, TWO_WAYS),
    (re.compile(r"\+?[\d ()-]+").fullmatch, LONG),
    (re.compile(r"-?\d+(?:,\d+)?").fullmatch, COMMA),
)


class Guess:
    """The kind of a column, narrowed down by cells as they come."""

    def __init__(self) -> None:
        self._strings: list[AttributeKind] = list(LOOKS)
        self._hints = list(HINTS)
        self._typed: set[AttributeKind] = set()
        self._separated = False
        self._texts = False

    def look(self, cells: Iterable[Any]) -> None:
        """Take more cells into account; none is empty."""
        found: set[str] = set()
        for cell in cells:
            if isinstance(cell, str):
                found.add(cell)
            else:
                self._typed.add(kind_of(cell))
        if found:
            self._texts = True
            self._separated = self._separated or any(";" in cell or cell.startswith("[") for cell in found)
            self._strings = [kind for kind in self._strings if all(map(LOOKS[kind], found))]
            self._hints = [hint for hint in self._hints if all(map(hint[0], found))]

    def kind(self, *, typed: bool) -> AttributeKind:
        """The kind of all cells; ``typed`` says that the file tells numbers from texts by itself."""
        if self._typed:
            return next(iter(self._typed)) if len(self._typed) == 1 and not self._texts else "text"
        likely = (kind for kind in self._strings if kind != "list" or self._separated)
        kind = next(likely, None) if self._texts else None
        return "text" if kind is None or (typed and kind != "date") else kind

    def note(self, *, typed: bool) -> str:
        """What is worth saying where it stays text."""
        if self._typed or typed or not self._texts or self.kind(typed=typed) != "text":
            return ""
        return self._hints[0][1] if self._hints else ""
