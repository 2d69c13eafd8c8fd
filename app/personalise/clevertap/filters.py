"""The filters that CleverTap documents, over plain JSON values. Each gets the value and its arguments."""

import re
from collections.abc import Callable
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any
from urllib.parse import quote, quote_plus

from msgspec import Struct

from app.domain.tree import is_list
from app.personalise.clevertap.dates import formatted
from app.personalise.clevertap.stripping import without_markup
from app.personalise.limits import NUMBER, TooMuch
from app.personalise.values import printed

RESERVED = ";/?:@&=+$,[]-_.!~*'()"
"""What ``url_escape`` leaves as it is: an address stays one (RFC 2396, reserved and marks)."""
WHOLE = re.compile(r"[+-]?\d+")


class Filter(Struct, frozen=True):
    """``least`` and ``most`` count the arguments after the colon."""

    apply: Callable[..., Any]
    least: int = 0
    most: int = 0


def number(value: Any) -> int | Decimal:
    """A value as a number; what is none counts as 0, as in Liquid. Raises ``TooMuch``."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return _bounded(value)
    try:
        made = Decimal(str(value).strip()[:400])
    except InvalidOperation:
        return 0
    if not made.is_finite():
        return 0
    _bounded(made)
    return int(made) if isinstance(value, str) and WHOLE.fullmatch(value.strip()) else made


def _bounded(value: Any) -> Any:
    if not -NUMBER <= value <= NUMBER:
        raise TooMuch("This number is too large")
    return value


def _plain(value: int | Decimal) -> int | float:
    _bounded(value)
    return value if isinstance(value, int) else float(value)


def _math(work: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda value, other: _plain(work(number(value), number(other)))


def _divided(value: int | Decimal, other: int | Decimal) -> int | Decimal:
    return value // other if isinstance(value, int) and isinstance(other, int) else Decimal(value) / Decimal(other)


def _modulo(value: int | Decimal, other: int | Decimal) -> int | Decimal:
    if isinstance(value, int) and isinstance(other, int):
        return value % other
    one, two = Decimal(value), Decimal(other)
    return one - two * (one / two).to_integral_value(ROUND_FLOOR)


def _round(value: Any, digits: Any = 0) -> int | float:
    places = min(max(int(number(digits)), 0), 20)
    made = Decimal(number(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return float(made) if places else int(made)


def _text(work: Callable[[str], str]) -> Callable[[Any], str]:
    return lambda value: work(printed(value))


def _first(value: Any) -> Any:
    return value[0] if (is_list(value) or isinstance(value, range)) and value else None


def _last(value: Any) -> Any:
    return value[-1] if (is_list(value) or isinstance(value, range)) and value else None


FILTERS: dict[str, Filter] = {
    "plus": Filter(_math(lambda one, two: one + two), 1, 1),
    "minus": Filter(_math(lambda one, two: one - two), 1, 1),
    "times": Filter(_math(lambda one, two: one * two), 1, 1),
    "divided_by": Filter(_math(_divided), 1, 1),
    "modulo": Filter(_math(_modulo), 1, 1),
    "at_least": Filter(_math(max), 1, 1),
    "at_most": Filter(_math(min), 1, 1),
    "round": Filter(_round, 0, 1),
    "upcase": Filter(_text(str.upper)),
    "downcase": Filter(_text(str.lower)),
    "capitalize": Filter(_text(str.capitalize)),
    "strip": Filter(_text(str.strip)),
    "lstrip": Filter(_text(str.lstrip)),
    "rstrip": Filter(_text(str.rstrip)),
    "strip_html": Filter(_text(without_markup)),
    "strip_newlines": Filter(_text(lambda text: re.sub(r"\r?\n", "", text))),
    "first": Filter(_first),
    "last": Filter(_last),
    "url_encode": Filter(_text(lambda text: quote_plus(text, errors="replace"))),
    "url_escape": Filter(_text(lambda text: quote(text, safe=RESERVED, errors="replace"))),
    "url_param_escape": Filter(_text(lambda text: quote(text, safe="", errors="replace"))),
    "date": Filter(formatted, 1, 1),
}
DEFAULT = "default"
NAMES = (DEFAULT, *FILTERS)
