"""What a column's cells are at first sight."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from app.domain.recipient import AttributeKind
from app.services.people.kinds import DAY, DOTTED, convert, kind_of

NUMBER = re.compile(r"0|-?[1-9]\d{0,8}|-?(?:0|[1-9]\d{0,14})\.\d{1,15}")
"""No leading zeros, and no whole numbers of ten digits or more: those are codes and telephone numbers."""
GUESSED = frozenset(("true", "false", "yes", "no"))
ITEM = 40
"""Characters of the longest item in a cell that is a list at first sight."""
PROSE = re.compile(r"[.!?](?:\s|$)")


def _is_date(cell: str) -> bool:
    return bool(DAY.fullmatch(cell)) and _holds("date", cell)


def _is_list(cell: str) -> bool:
    """Short items, at least one separator somewhere in the column (see ``Guess``)."""
    if cell.startswith("["):
        return _holds("list", cell)
    if ";" not in cell:
        return len(cell) <= ITEM
    return not PROSE.search(cell) and all(0 < len(item.strip()) <= ITEM for item in cell.rstrip("; ").split(";"))


def _is_object(cell: str) -> bool:
    return cell.startswith("{") and _holds("object", cell)


def _holds(kind: AttributeKind, cell: str) -> bool:
    try:
        convert(kind, cell)
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
        likely: Iterator[AttributeKind] = (kind for kind in self._strings if kind != "list" or self._separated)
        kind = next(likely, None) if self._texts else None
        return "text" if kind is None or (typed and kind != "date") else kind

    def note(self, *, typed: bool) -> str:
        """What is worth saying where it stays text."""
        if self._typed or typed or not self._texts or self.kind(typed=typed) != "text":
            return ""
        return self._hints[0][1] if self._hints else ""
