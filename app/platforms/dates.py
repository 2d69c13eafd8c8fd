"""Dates, as both phones read and print them."""

from datetime import datetime
from math import isfinite
from typing import Any

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_and_month(day: datetime) -> str:
    """``dd MMM`` in English: ``20 Dec``, ``01 Jan``; never a year."""
    return f"{day.day:02} {_MONTHS[day.month - 1]}"


def several(count: int, unit: str) -> str:
    """``1 minute ago``, ``2 minutes ago``."""
    return f"{count} {unit}{'' if count == 1 else 's'} ago"


def whole(value: Any, *, text: bool = False) -> int | None:
    """A number without its fraction; with ``text``, also one that is written as text. None for anything else."""
    if text and isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return None
    return int(value)
