"""What the screen calls filters: ranges of days, and a whole filter in one line."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.periods import Range, Span, sorted_days

SPANS: dict[Span, str] = {
    "today": QT_TRANSLATE_NOOP("Filters", "Today"),
    "yesterday": QT_TRANSLATE_NOOP("Filters", "Yesterday"),
    "last7": QT_TRANSLATE_NOOP("Filters", "Last 7 days"),
    "last30": QT_TRANSLATE_NOOP("Filters", "Last 30 days"),
    "month": QT_TRANSLATE_NOOP("Filters", "This month"),
    "last-month": QT_TRANSLATE_NOOP("Filters", "Last month"),
    "year": QT_TRANSLATE_NOOP("Filters", "This year"),
    "visit": QT_TRANSLATE_NOOP("Filters", "Since my last visit"),
}
NAMED: Sequence[Span] = tuple(span for span in SPANS if span != "visit")
"""The stretches that every date can be asked for."""
BETWEEN = QT_TRANSLATE_NOOP("Filters", "{first} to {last}")
SINCE = QT_TRANSLATE_NOOP("Filters", "Since {first}")
UNTIL = QT_TRANSLATE_NOOP("Filters", "Until {last}")


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Filters", text)


def span_name(span: Span) -> str:
    """What the screen calls a stretch of days."""
    return word(SPANS[span])


def range_words(asked: Range) -> str:
    """The range in words, "" for none."""
    if asked.span != "between":
        return span_name(asked.span) if asked.span else ""
    first, last = (day and _day(day) for day in sorted_days(asked))
    if first and last:
        return first if first == last else word(BETWEEN).format(first=first, last=last)
    return word(SINCE).format(first=first) if first else word(UNTIL).format(last=last)


def number(count: int) -> str:
    """A count as the person writes it."""
    return QLocale().toString(count)


def _day(at: date) -> str:
    return QLocale().toString(QDate(at.year, at.month, at.day), "d MMM yyyy")
