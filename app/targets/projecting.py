"""Typed values out of any JSON: total, and always the same for the same input.

The rule: what the author meant, as near as it can be told. A text that stands where an object with a ``text`` belongs
is taken as that text; numbers become text; whatever can't be understood becomes the default. What a phone makes of
the same value is said by ``platforms.rules``, and the original itself is kept (see ``targets.patching``).
"""

import json
import math
import re
from typing import Any

from app.domain.campaign import TimeToLive
from app.domain.tree import is_list, is_object
from app.platforms.rules import colors
from app.platforms.rules.base import INT_MAX

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHORT = re.compile(r"#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])")

HOUR, DAY = 3_600, 86_400


def clean(text: str) -> str:
    """The text without lone surrogates, which no file or screen can hold."""
    return _SURROGATE.sub(REPLACEMENT, text)


def text(value: Any) -> str:
    """The words in ``value``."""
    if isinstance(value, str):
        return clean(value)
    if is_object(value):
        return text(value.get("text")) if not is_object(value.get("text")) else ""
    if value is None or is_list(value):
        return ""
    return json.dumps(value)


def any_text(value: Any) -> str:
    """Like ``text``; objects and lists as their JSON, as Android hands them to the app."""
    return text(value) if not is_object(value) and not is_list(value) else clean(json.dumps(value, ensure_ascii=False))


def child(value: Any, *keys: str) -> Any:
    """What lies behind ``keys``, None where there is nothing."""
    for key in keys:
        value = value.get(key) if is_object(value) else None
    return value


def elements(value: Any) -> list[Any]:
    """The elements of a list, none of anything else."""
    return list(value) if is_list(value) else []


def flag(value: Any) -> bool:
    """Whether ``value`` means yes."""
    if isinstance(value, str):
        return value.strip().lower() == "true"
    return bool(value) if isinstance(value, bool | int | float) else False


def color(value: Any, default: str) -> str:
    """``#RRGGBB``: names, a leading alpha, a missing ``#`` and the short ``#RGB`` are understood."""
    if not isinstance(value, str):
        return default
    short = _SHORT.fullmatch(value)
    if short:
        return "#" + "".join(digit * 2 for digit in short.groups())
    return colors.android(value) or (colors.android(f"#{value}") if not value.startswith("#") else None) or default


def seconds(value: Any) -> int | None:
    """A moment that both phones can count, as a whole number of seconds; None for anything else."""
    if isinstance(value, str):
        value = _number(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return int(value) if 1 <= value <= INT_MAX else None


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None


def time_to_live(date: Any, until: Any) -> TimeToLive | None:
    """How long the message stays: whole days, else hours. None for ever, and where it can't be told."""
    start, end = seconds(date), seconds(until)
    if start is None or end is None or end <= start:
        return None
    length = end - start
    if length % DAY == 0:
        return TimeToLive(days=length // DAY)
    return TimeToLive(hours=max(1, round(length / HOUR)))


def link(value: Any) -> str | None:
    """An address, None for an empty one."""
    return text(value) or None
