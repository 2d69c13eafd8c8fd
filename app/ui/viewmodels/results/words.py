"""Results as people read them."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from app.services.ports import Grouping, Totals
from app.ui import words
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.results.measures import Measure, Shown

UNKNOWN = "–"
"""Stands where nobody reported a figure."""
NO_DAY = QT_TRANSLATE_NOOP("Results", "Day not said")
HEADS: dict[Grouping, str] = {
    "label": QT_TRANSLATE_NOOP("Results", "Label"),
    "category": QT_TRANSLATE_NOOP("Results", "Subscription"),
    "template": QT_TRANSLATE_NOOP("Results", "Type"),
    "month": QT_TRANSLATE_NOOP("Results", "Month"),
}


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Results", text)


def counted(value: float | None) -> str:
    """A count with the person's separators."""
    return UNKNOWN if value is None else QLocale().toString(round(value))


def percent(value: float | None) -> str:
    """A percentage with one decimal."""
    locale = QLocale()
    return UNKNOWN if value is None else locale.toString(float(value), "f", 1) + locale.percent()


def whole_percent(value: float) -> str:
    """A percentage without decimals."""
    locale = QLocale()
    return locale.toString(float(value), "f", 0) + locale.percent()


def shown(measure: Measure, totals: Totals) -> str:
    """The value of a measure."""
    return (percent if measure.rate else counted)(measure.of(totals))


def spoken(name: str, totals: Totals, measures: Shown) -> str:
    """Everything that the chart shows of one group."""
    values = (f"{measure.spoken} {shown(measure, totals)}" for measure in measures.measures)
    return " · ".join((name, *values))


def named(by: Grouping, key: str, name: str) -> str:
    """What a group is called."""
    if by == "template":
        return words.template(key)
    if by == "month":
        return month(key)
    return " ".join(name.split()) or words.word(words.UNNAMED)


def month(key: str) -> str:
    """A month (YYYY-MM), "" for none."""
    first = QDate.fromString(f"{key}-01", Qt.DateFormat.ISODate)
    return QLocale().standaloneMonthName(first.month()) + f" {first.year()}" if first.isValid() else key or word(NO_DAY)


def day(key: str) -> str:
    """A day (YYYY-MM-DD), "" for none."""
    found = QDate.fromString(key, Qt.DateFormat.ISODate)
    return QLocale().toString(found, "d MMM yyyy") if found.isValid() else key or word(NO_DAY)


def month_tick(key: str) -> str:
    """A month as short as an axis needs it."""
    first = QDate.fromString(f"{key}-01", Qt.DateFormat.ISODate)
    return QLocale().toString(first, "MMM yy") if first.isValid() else UNKNOWN


def day_tick(key: str) -> str:
    """A day as short as an axis needs it."""
    found = QDate.fromString(key, Qt.DateFormat.ISODate)
    return QLocale().toString(found, "d MMM") if found.isValid() else UNKNOWN


def days_between(days: tuple[str, ...]) -> str:
    """The days of a report: one, or the first and the last."""
    if len(days) < 2:
        return day(days[0]) if days else ""
    return f"{day(days[0])} – {day(days[-1])}"
