"""What the screen says of versions, moments and differences."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.services.ports import Version, VersionKind
from app.services.syncing.who import Deed, TeamChange
from app.services.versions.timeline import Moment
from app.ui import words
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.step_words import step

KINDS: dict[VersionKind, str] = {
    "named": QT_TRANSLATE_NOOP("History", "Named"),
    "publish": QT_TRANSLATE_NOOP("History", "Published"),
    "import": QT_TRANSLATE_NOOP("History", "Imported"),
    "sync": QT_TRANSLATE_NOOP("History", "From the team"),
    "hour": QT_TRANSLATE_NOOP("History", "Kept while working"),
    "restore": QT_TRANSLATE_NOOP("History", "Restored"),
}
BEFORE_RESTORING = QT_TRANSLATE_NOOP("History", "Before restoring")
NOW = QT_TRANSLATE_NOOP("History", "Now")
TODAY = QT_TRANSLATE_NOOP("History", "Today")
CREATED = QT_TRANSLATE_NOOP("History", "Created")
UNDONE = QT_TRANSLATE_NOOP("History", "Undone: {what}")
REDONE = QT_TRANSLATE_NOOP("History", "Done again: {what}")
SOMETHING = QT_TRANSLATE_NOOP("History", "Changed")
MORE = QT_TRANSLATE_NOOP("History", "{places} and {n} more")
BEFORE = QT_TRANSLATE_NOOP("History", "Before")
SOMEBODY = QT_TRANSLATE_NOOP("History", "Somebody in your team")
OFFLINE = QT_TRANSLATE_NOOP("History", "Offline: {reason}.")
UNREAD = QT_TRANSLATE_NOOP("History", "The history of the team can't be read.")
DEEDS: dict[Deed, str] = {
    "shared": QT_TRANSLATE_NOOP("History", "Shared with the team"),
    "changed": SOMETHING,
    "deleted": QT_TRANSLATE_NOOP("History", "Deleted in the team"),
    "back": QT_TRANSLATE_NOOP("History", "Brought back to the team"),
}
PLACES = 2
"""Places of a moment that are named; the others are counted."""
INTO = " › "
"""Between a place and what lies in it."""


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("History", text)


def kind(version: Version, after: Version | None = None) -> str:
    """How a version came about. ``after`` is the next one, which may have been made because of it."""
    led_back = after is not None and after.kind == "restore" and version.kind == "hour"
    return word(BEFORE_RESTORING if led_back else KINDS[version.kind])


def done(moment: Moment, *, first: bool = False) -> str:
    """What was done in a moment. ``first``: the campaign begins with it."""
    if first:
        return word(CREATED)
    what = step(moment.label) if moment.label else _places(moment.places)
    frame = {"undo": UNDONE, "redo": REDONE}.get(moment.kind)
    return word(frame).format(what=what) if frame else what


def deed(change: TeamChange) -> str:
    """What somebody in the team did: the fields that they changed, or the deed itself."""
    if change.deed == "changed" and change.differences:
        return _places([each.place for each in change.differences])
    return word(DEEDS[change.deed])


def place(steps: Sequence[str]) -> str:
    """A place in the words of the form."""
    return INTO.join(steps)


def day(instant: str, now: datetime, zone: tzinfo) -> str:
    """The day of an instant: "Today", "Yesterday", else the date."""
    at = datetime.fromisoformat(instant).astimezone(zone).date()
    days = (now.astimezone(zone).date() - at).days
    if days in (0, 1):
        return word(TODAY) if days == 0 else words.word(words.YESTERDAY)
    return QLocale().toString(QDate(at.year, at.month, at.day), "d MMMM yyyy")


def time(instant: str, zone: tzinfo) -> str:
    """The time of an instant, without its day."""
    at = datetime.fromisoformat(instant).astimezone(zone)
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def when(instant: str, now: datetime, zone: tzinfo) -> str:
    """Day and time."""
    return f"{day(instant, now, zone)}, {time(instant, zone)}"


def line(*parts: str) -> str:
    """What is known of something, on one line."""
    return " · ".join(filter(None, parts))


def _places(places: Sequence[Sequence[str]]) -> str:
    named = ", ".join(map(place, places[:PLACES]))
    left = len(places) - PLACES
    return word(MORE).format(places=named, n=left) if left > 0 else named or word(SOMETHING)
