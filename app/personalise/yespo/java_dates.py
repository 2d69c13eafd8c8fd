"""Dates by the patterns of Java, which Yespo's date tools take."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from app.personalise.names import DAYS, MONTHS
from app.personalise.yespo.methods import Unfit

USUAL = (
    "dd/MM/yyyy HH:mm:ss",
    "dd/MM/yyyy HH:mm",
    "dd/MM/yyyy",
    "dd.MM.yyyy HH:mm:ss",
    "dd.MM.yyyy HH:mm",
    "dd.MM.yyyy",
    "yyyy-MM-dd HH:mm:ss",
    "yyyy-MM-dd HH:mm",
    "yyyy-MM-dd'T'HH:mm:ss",
    "yyyy-MM-dd",
)
"""Spellings that are understood without a pattern; what is made of a date is spelled like it."""
LONGEST = 64
_RUN = re.compile(r"'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+")
_ZONE = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?")
_NUMBERS = {"y": "year", "M": "month", "d": "day", "H": "hour", "h": "half", "m": "minute", "s": "second"}


def spelled(when: datetime, pattern: str) -> str:
    """A date by a pattern. Raises ``Unfit`` for a letter that is not known."""
    return "".join(_spelled(when, run) for run in _runs(pattern))


def understood(text: str, pattern: str | None = None) -> tuple[datetime, str]:
    """A date, and the pattern that it is spelled by. Raises ``Unfit`` for what is no date."""
    for each in (pattern,) if pattern else USUAL:
        found = re.fullmatch(_expression(each), text.strip()[:LONGEST])
        if found is not None:
            return _made(found), each
    raise Unfit("This is not a date" if pattern is None else f"This is not a date by {pattern}")


def zone(name: str) -> tzinfo:
    """``GMT+3``, or a name such as Europe/Kyiv. Raises ``Unfit``."""
    if name in ("GMT", "UTC", ""):
        return UTC
    if found := _ZONE.fullmatch(name):
        hours, minutes = int(found[2]), int(found[3] or 0)
        if hours < 24 and minutes < 60:
            return timezone((1 if found[1] == "+" else -1) * timedelta(hours=hours, minutes=minutes))
    try:
        return ZoneInfo(name[:LONGEST])
    except (ValueError, OSError, KeyError):
        raise Unfit("There is no such time zone") from None


def _runs(pattern: str) -> list[re.Match[str]]:
    return list(_RUN.finditer(pattern[:LONGEST]))


def _spelled(when: datetime, run: re.Match[str]) -> str:
    letter, count = run[2], len(run[0])
    if letter is None:
        return run[0] if run[1] is None else run[1] or "'"
    if letter == "M" and count > 2:
        return MONTHS[when.month - 1][: None if count > 3 else 3]
    if letter == "E":
        return DAYS[when.weekday()][: None if count > 3 else 3]
    if letter == "a":
        return "AM" if when.hour < 12 else "PM"
    if letter == "S":
        return f"{when.microsecond // 1000:0{count}}"
    if letter == "y":
        return f"{when.year % 100:02}" if count == 2 else f"{when.year:0{count}}"
    if letter in _NUMBERS:
        value = when.hour % 12 or 12 if letter == "h" else getattr(when, _NUMBERS[letter])
        return f"{value:0{count}}"
    raise Unfit(f"“{letter}” is not known in a date's pattern")


def _expression(pattern: str) -> str:
    parts: list[str] = []
    seen: set[str] = set()
    for run in _runs(pattern):
        letter = run[2]
        if letter is None:
            parts.append(re.escape(run[0] if run[1] is None else run[1]))
        elif letter not in _NUMBERS or letter in seen or (letter == "M" and len(run[0]) > 2):
            raise Unfit(f"Dates can't be read by “{run[0]}”")
        else:
            seen.add(letter)
            digits = r"\d{4}" if len(run[0]) > 2 else r"\d{2}" if letter == "y" else r"\d{1,2}"
            parts.append(f"(?P<{_NUMBERS[letter]}>{digits})")
    return "".join(parts)


def _made(found: re.Match[str]) -> datetime:
    parts = {name: int(digits) for name, digits in found.groupdict().items()}
    year = parts.get("year", 1970)
    try:
        return datetime(
            year + 2000 if year < 100 else year,
            parts.get("month", 1),
            parts.get("day", 1),
            parts.get("hour", parts.get("half", 0)),
            parts.get("minute", 0),
            parts.get("second", 0),
        )
    except ValueError:
        raise Unfit("There is no such day") from None
