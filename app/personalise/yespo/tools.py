"""The tools of Velocity that Yespo documents: ``$mathTool``, ``$numberTool`` and ``$dateTool``."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from app.personalise.limits import NUMBER
from app.personalise.values import printed
from app.personalise.yespo.java_dates import spelled, understood, zone
from app.personalise.yespo.methods import Method, Unfit, number
from app.personalise.yespo.running import Run

_FORMAT = re.compile(r"([#,]*)(0*)(?:\.(0*)(#*))?")
_UNITS: Mapping[str, timedelta] = {
    "DAYS": timedelta(days=1),
    "HOURS": timedelta(hours=1),
    "MINUTES": timedelta(minutes=1),
}


def _decimal(value: Any) -> Decimal:
    made = Decimal(str(number(value)))
    if not made.is_finite() or not -NUMBER <= made <= NUMBER:
        raise Unfit("This number is too large")
    return made


def _math(work: Callable[[Decimal, Decimal], Decimal]) -> Callable[[Run, Any, Any], int | float]:
    def apply(run: Run, one: Any, two: Any) -> int | float:
        made = work(_decimal(one), _decimal(two))
        whole = isinstance(number(one), int) and isinstance(number(two), int) and made == made.to_integral_value()
        return int(made) if whole else float(made)

    return apply


def _divide(one: Decimal, two: Decimal) -> Decimal:
    if not two:
        raise Unfit("Nothing can be divided by 0")
    return one / two


def _integer(run: Run, value: Any) -> int:
    return int(_decimal(value).to_integral_value(ROUND_HALF_EVEN))


def _format(run: Run, pattern: Any, value: Any) -> str:
    found = _FORMAT.fullmatch(printed(pattern)[:40])
    if found is None:
        raise Unfit("Write the pattern with #, 0 and a point, as in '#.00'")
    marks, zeros, fixed, optional = (each or "" for each in found.groups())
    made = _decimal(value).quantize(Decimal(1).scaleb(-len(fixed + optional)), ROUND_HALF_EVEN)
    whole, _, fraction = f"{abs(made):{',' if ',' in marks else ''}f}".partition(".")
    shown = fraction[: len(fixed)] + fraction[len(fixed) :].rstrip("0")
    whole = whole.lstrip("0").rjust(len(zeros), "0") if set(whole) <= {"0"} else whole.rjust(len(zeros), "0")
    text = f"{whole}.{shown}" if shown else whole or "0"
    return f"-{text}" if made < 0 else text


def _now(run: Run, pattern: Any, place: Any = "") -> str:
    return spelled(run.now().astimezone(zone(printed(place))), printed(pattern))


def _stamp(run: Run) -> int:
    return int(run.now().timestamp() * 1000)


def _written(run: Run, pattern: Any, value: Any) -> str:
    return spelled(_date(value)[0], printed(pattern))


def _written_there(run: Run, pattern: Any, value: Any) -> str:
    when, place = _date(value)[0], zone(run.fields.zone)
    return spelled(when.replace(tzinfo=zone("")).astimezone(place), printed(pattern))


def _date(value: Any, pattern: Any = None) -> tuple[datetime, str]:
    return understood(printed(value), None if pattern is None else printed(pattern))


def _add(months: int = 0, **length: int) -> Callable[..., str]:
    def apply(run: Run, value: Any, count: Any, read: Any = None, write: Any = None) -> str:
        when, pattern = _date(value, read)
        times = number(count)
        if not isinstance(times, int) or abs(times) > 10**6:
            raise Unfit("This needs a whole number")
        try:
            later = _months(when, months * times) if months else when + timedelta(**length) * times
        except (OverflowError, ValueError):
            raise Unfit("This day is too far away") from None
        return spelled(later, pattern if write is None else printed(write))

    return apply


def _months(when: datetime, count: int) -> datetime:
    years, month = divmod(when.month - 1 + count, 12)
    year = when.year + years
    if not 1 <= year <= 9999:
        raise OverflowError
    return when.replace(year=year, month=month + 1, day=min(when.day, monthrange(year, month + 1)[1]))


def _between(run: Run, one: Any, two: Any, *rest: Any) -> int:
    pattern, unit = (rest[0], printed(rest[1])) if len(rest) == 2 else (None, printed(rest[0]))
    first, last = _date(one, pattern)[0], _date(two, pattern)[0]
    if unit in _UNITS:
        return int((last - first) / _UNITS[unit])
    if unit not in ("YEARS", "MONTHS"):
        raise Unfit("The unit is 'YEARS', 'MONTHS', 'DAYS', 'HOURS' or 'MINUTES'")
    sign = 1 if first <= last else -1
    early, late = min(first, last), max(first, last)
    months = (late.year - early.year) * 12 + late.month - early.month
    months -= _months(early, months) > late
    return sign * (months // 12 if unit == "YEARS" else months)


TOOLS: Mapping[str, Mapping[str, Method]] = {
    "mathTool": {
        "add": Method(_math(lambda one, two: one + two), 2, 2),
        "sub": Method(_math(lambda one, two: one - two), 2, 2),
        "mul": Method(_math(lambda one, two: one * two), 2, 2),
        "div": Method(_math(_divide), 2, 2),
    },
    "numberTool": {"integer": Method(_integer, 1, 1), "format": Method(_format, 2, 2)},
    "dateTool": {
        "currentDate": Method(_now, 1, 2),
        "currentTimeStamp": Method(_stamp, 0, 0),
        "formatDate": Method(_written, 2, 2),
        "formatInContactTimezone": Method(_written_there, 2, 2),
        "addYears": Method(_add(months=12), 2, 4),
        "addMonths": Method(_add(months=1), 2, 4),
        "addDays": Method(_add(days=1), 2, 4),
        "addHours": Method(_add(hours=1), 2, 4),
        "addMinutes": Method(_add(minutes=1), 2, 4),
        "diff": Method(_between, 3, 4),
    },
}
