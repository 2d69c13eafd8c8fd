"""What the screen calls things: product.md's "on screen" words for stored values, and dates for people."""

import math
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.domain.emptying import KEPT_DAYS
from app.ui.noop import QT_TRANSLATE_NOOP

STATUSES: dict[str, str] = {
    "draft": QT_TRANSLATE_NOOP("Words", "Draft"),
    "review": QT_TRANSLATE_NOOP("Words", "In review"),
    "changes": QT_TRANSLATE_NOOP("Words", "Changes asked"),
    "approved": QT_TRANSLATE_NOOP("Words", "Approved"),
    "scheduled": QT_TRANSLATE_NOOP("Words", "Scheduled"),
    "handed_over": QT_TRANSLATE_NOOP("Words", "Handed over"),
    "ended": QT_TRANSLATE_NOOP("Words", "Ended"),
}
TEMPLATES: dict[str, str] = {
    "simple": QT_TRANSLATE_NOOP("Words", "Simple"),
    "message-icon": QT_TRANSLATE_NOOP("Words", "With icon"),
    "carousel": QT_TRANSLATE_NOOP("Words", "Carousel"),
    "carousel-image": QT_TRANSLATE_NOOP("Words", "Carousel, pictures only"),
}
DAYS_LEFT = QT_TRANSLATE_NOOP("Words", "{days} days left")
ONE_DAY_LEFT = QT_TRANSLATE_NOOP("Words", "1 day left")
NO_DAY_LEFT = QT_TRANSLATE_NOOP("Words", "Goes soon")
YESTERDAY = QT_TRANSLATE_NOOP("Words", "Yesterday")
UNNAMED = QT_TRANSLATE_NOOP("Words", "Without a name")


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Words", text)


def status(value: str) -> str:
    """What the screen calls a status."""
    return word(STATUSES.get(value, value))


def template(value: str) -> str:
    """What the screen calls a template type."""
    return word(TEMPLATES.get(value, value))


def name(value: str) -> str:
    """A campaign's name, or that it has none."""
    return " ".join(value.split()) or word(UNNAMED)


def percent(value: float | None) -> str:
    """A percentage with one decimal, "" for none."""
    locale = QLocale()
    return "" if value is None else locale.toString(float(value), "f", 1) + locale.percent()


def days_left(deleted: str, now: datetime) -> str:
    """How long what was deleted at an instant is kept yet, in days that have begun; "" for no instant."""
    if not deleted:
        return ""
    days = math.ceil((datetime.fromisoformat(deleted) + timedelta(days=KEPT_DAYS) - now) / timedelta(days=1))
    if days > 1:
        return word(DAYS_LEFT).format(days=days)
    return word(ONE_DAY_LEFT) if days == 1 else word(NO_DAY_LEFT)


def when(instant: str, now: datetime, zone: tzinfo) -> str:
    """A stored instant, short: the time today, "Yesterday", the day this year, else the date. "" for no instant. Of a
    day without a time the date, today as well."""
    if not instant:
        return ""
    timed = len(instant) > len("2026-12-31")
    stored = datetime.fromisoformat(instant)
    at = stored.astimezone(zone) if timed else stored
    today = now.astimezone(zone).date()
    days = (today - at.date()).days
    if days == 0 and timed:
        return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    if days == 1:
        return word(YESTERDAY)
    pattern = "d MMM" if at.year == today.year else "d MMM yyyy"
    return _day(at.date(), pattern, QLocale().name())


@lru_cache(maxsize=1_000)
def _day(day: date, pattern: str, locale: str) -> str:
    return QLocale(locale).toString(QDate(day.year, day.month, day.day), pattern)
