"""Dates in templates: read in any usual spelling, written by a pattern, always with English names."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from liquid import Environment
from liquid.builtin.filters.misc import date
from liquid.exceptions import LiquidError

from app.personalise.names import DAYS, MONTHS
from app.personalise.values import printed

LONGEST = 64
"""Characters of a date."""
DOCUMENTED = "%Y-%m-%d %H:%M:%S"
"""How a date shows without a filter (CleverTap, Liquid dates: 2023-05-29 15:55:00)."""

_DIRECTIVE = re.compile(r"%([-_0^]?)([A-Za-z%])")
_ENVIRONMENT = Environment()
_ISO = "%Y-%m-%dT%H:%M:%S%z"


def formatted(value: Any, pattern: Any) -> str:
    """``value`` as a date in the pattern of strftime; what is no date stays as it is, as in Liquid."""
    when = instant(value)
    return printed(value) if when is None else written(when, printed(pattern))


def instant(value: Any) -> datetime | None:
    """A date in an ISO or another usual spelling, or seconds since 1970 (UTC)."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        text = printed(value).strip()
        if text.isdecimal():
            return datetime.fromtimestamp(int(text[:20]), UTC)
        if not text or len(text) > LONGEST or not any(character.isdigit() for character in text):
            return None
        return datetime.fromisoformat(date(text, _ISO, environment=_ENVIRONMENT))
    except (LiquidError, ValueError, OverflowError, OSError):
        return None


def written(when: datetime, pattern: str) -> str:
    """A date by a pattern of strftime, independent of the machine's language."""
    return _DIRECTIVE.sub(lambda found: _part(when, found), pattern)


def _part(when: datetime, found: re.Match[str]) -> str:
    flag, letter = found[1], found[2]
    if letter in _COMBINED:
        return written(when, _COMBINED[letter])
    if letter not in _PARTS:
        return found[0]
    text = _PARTS[letter](when)
    if flag == "-" and text.strip().isdigit():
        return text.lstrip("0 ") or "0"
    return text.upper() if flag == "^" else text


def _half(when: datetime) -> int:
    return when.hour % 12 or 12


_PARTS: Mapping[str, Callable[[datetime], str]] = {
    "Y": lambda when: str(when.year),
    "y": lambda when: f"{when.year % 100:02}",
    "m": lambda when: f"{when.month:02}",
    "d": lambda when: f"{when.day:02}",
    "e": lambda when: f"{when.day:2}",
    "j": lambda when: f"{when.timetuple().tm_yday:03}",
    "H": lambda when: f"{when.hour:02}",
    "I": lambda when: f"{_half(when):02}",
    "k": lambda when: f"{when.hour:2}",
    "l": lambda when: f"{_half(when):2}",
    "M": lambda when: f"{when.minute:02}",
    "S": lambda when: f"{when.second:02}",
    "L": lambda when: f"{when.microsecond // 1000:03}",
    "p": lambda when: "AM" if when.hour < 12 else "PM",
    "P": lambda when: "am" if when.hour < 12 else "pm",
    "A": lambda when: DAYS[when.weekday()],
    "a": lambda when: DAYS[when.weekday()][:3],
    "B": lambda when: MONTHS[when.month - 1],
    "b": lambda when: MONTHS[when.month - 1][:3],
    "h": lambda when: MONTHS[when.month - 1][:3],
    "u": lambda when: str(when.isoweekday()),
    "w": lambda when: str(when.isoweekday() % 7),
    "z": lambda when: when.strftime("%z"),
    "Z": lambda when: when.tzname() or "",
    "s": lambda when: str(int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())),
    "%": lambda when: "%",
    "n": lambda when: "\n",
    "t": lambda when: "\t",
}
_COMBINED: Mapping[str, str] = {
    "F": "%Y-%m-%d",
    "T": "%H:%M:%S",
    "X": "%H:%M:%S",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "D": "%m/%d/%y",
    "x": "%m/%d/%y",
    "c": "%a %b %e %H:%M:%S %Y",
}
