"""Stretches of days that results can be asked for."""

from datetime import date, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication

from app.services.ports import Period
from app.ui.noop import QT_TRANSLATE_NOOP

Stretch = Literal["", "last30", "last90", "last365", "month", "year", "last-year"]
DAY = timedelta(days=1)
NAMES: dict[Stretch, str] = {
    "": QT_TRANSLATE_NOOP("ResultPeriods", "All time"),
    "last30": QT_TRANSLATE_NOOP("ResultPeriods", "Last 30 days"),
    "last90": QT_TRANSLATE_NOOP("ResultPeriods", "Last 90 days"),
    "last365": QT_TRANSLATE_NOOP("ResultPeriods", "Last 365 days"),
    "month": QT_TRANSLATE_NOOP("ResultPeriods", "This month"),
    "year": QT_TRANSLATE_NOOP("ResultPeriods", "This year"),
    "last-year": QT_TRANSLATE_NOOP("ResultPeriods", "Last year"),
}


def name(stretch: Stretch) -> str:
    """What the screen calls it."""
    return QCoreApplication.translate("ResultPeriods", NAMES[stretch])


def period(stretch: Stretch, today: date) -> Period | None:
    """The days that it has today, the last of them today; None leaves none out."""
    if not stretch:
        return None
    if stretch == "last-year":
        return Period(start=f"{today.year - 1:04}-01-01", end=f"{today.year:04}-01-01")
    if stretch.startswith("last"):
        first = today - (int(stretch.removeprefix("last")) - 1) * DAY
    else:
        first = today.replace(day=1) if stretch == "month" else today.replace(month=1, day=1)
    return Period(start=first.isoformat(), end=(today + DAY).isoformat())


def month_period(month: str) -> Period:
    """The days of a month (YYYY-MM). Raises ``ValueError``."""
    first = date.fromisoformat(f"{month}-01")
    return Period(start=first.isoformat(), end=(first + 31 * DAY).replace(day=1).isoformat())
