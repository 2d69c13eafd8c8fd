"""Days as reports spell them."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

Order = Literal["day first", "month first"]
"""How ``03/04/2026`` is read."""

ISO = re.compile(r"([0-9]{4})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})(?:[T ].*)?")
NUMBERS = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?:[ T,].*)?")
NAMED = re.compile(
    r"(?:[a-z]{3,9},? +)?(?:([0-9]{1,2})(?:st|nd|rd|th)?[ -]?([a-z]{3,9})\.?"
    r"|([a-z]{3,9})\.?[ -]?([0-9]{1,2})(?:st|nd|rd|th)?),?"
    r"[ -]+'?([0-9]{4}|[0-9]{2})(?:[ T,].*)?",
    re.IGNORECASE,
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
CENTURY = 2000


def day(text: str, order: Order = "day first") -> str:
    """The day (YYYY-MM-DD) in a cell, "" where there is none. Raises ``ValueError`` for anything else."""
    text = text.strip()
    if text.casefold() in ("", "-", "n/a", "na"):
        return ""
    if found := ISO.fullmatch(text):
        return date(int(found[1]), int(found[3]), int(found[4])).isoformat()
    if found := NUMBERS.fullmatch(text):
        first, second = int(found[1]), int(found[3])
        month, number = (first, second) if order == "month first" else (second, first)
        return date(_year(found[4]), month, number).isoformat()
    if found := NAMED.fullmatch(text):
        number, name = found[1] or found[4], found[2] or found[3]
        return date(_year(found[5]), MONTHS.index(name[:3].casefold()) + 1, int(number)).isoformat()
    raise ValueError(text)


def order_of(texts: Iterable[str]) -> Order | None:
    """How the days of a file are to be read, told by one that can be read in one way only; None where all can be read
    in both."""
    for text in texts:
        if found := NUMBERS.fullmatch(text.strip()):
            if int(found[1]) > len(MONTHS):
                return "day first"
            if int(found[3]) > len(MONTHS):
                return "month first"
    return None


def is_ambiguous(text: str) -> bool:
    """Whether the order matters for this day."""
    found = NUMBERS.fullmatch(text.strip())
    return bool(found) and found[1].zfill(2) != found[3].zfill(2)


def _year(text: str) -> int:
    return int(text) if len(text) > len("26") else CENTURY + int(text)
