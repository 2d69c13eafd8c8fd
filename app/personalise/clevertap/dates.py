"""Dates in templates: read in any usual spelling, written by a pattern, always with English names."""

import re
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
    hour = when.hour % 12 or 12
    parts: dict[str, str] = {
        "Y": str(when.year),
        "y": f"{when.year % 100:02}",
        "m": f"{when.month:02}",
        "d": f"{when.day:02}",
        "e": f"{when.day:2}",
        "j": f"{when.timetuple().tm_yday:03}",
        "H": f"{when.hour:02}",
        "I": f"{hour:02}",
        "k": f"{when.hour:2}",
        "l": f"{hour:2}",
        "M": f"{when.minute:02}",
        "S": f"{when.second:02}",
        "L": f"{when.microsecond // 1000:03}",
        "p": "AM" if when.hour < 12 else "PM",
        "P": "am" if when.hour < 12 else "pm",
        "A": DAYS[when.weekday()],
        "a": DAYS[when.weekday()][:3],
        "B": MONTHS[when.month - 1],
        "b": MONTHS[when.month - 1][:3],
        "h": MONTHS[when.month - 1][:3],
        "u": str(when.isoweekday()),
        "w": str(when.isoweekday() % 7),
        "z": when.strftime("%z"),
        "Z": when.tzname() or "",
        "s": str(int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())),
        "%": "%",
        "n": "\n",
        "t": "\t",
    }
    for letters, spelled in _COMBINED.items():
        if letter in letters:
            return written(when, spelled)
    text = parts.get(letter, found[0])
    if flag == "-":
        return text.lstrip("0 ") or "0" if text.strip().isdigit() else text
    return text.upper() if flag == "^" else text


_COMBINED = {
    "F": "%Y-%m-%d",
    "T": "%H:%M:%S",
    "X": "%H:%M:%S",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "D": "%m/%d/%y",
    "x": "%m/%d/%y",
    "c": "%a %b %e %H:%M:%S %Y",
}
