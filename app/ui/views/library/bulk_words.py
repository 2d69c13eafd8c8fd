"""What the list says of things done to several campaigns: while they are under way, and afterwards."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.bulk import Done

LONGEST = 60
"""Letters of a campaign's name that are shown at most."""

DOING: dict[str, str] = {
    "duplicate": QT_TRANSLATE_NOOP("Bulk", "Duplicating"),
    "reuse": QT_TRANSLATE_NOOP("Bulk", "Duplicating"),
    "archive": QT_TRANSLATE_NOOP("Bulk", "Archiving"),
    "unarchive": QT_TRANSLATE_NOOP("Bulk", "Taking out of the archive"),
    "bin": QT_TRANSLATE_NOOP("Bulk", "Moving to the bin"),
    "restore": QT_TRANSLATE_NOOP("Bulk", "Taking out of the bin"),
    "label": QT_TRANSLATE_NOOP("Bulk", "Labelling"),
    "subscribe": QT_TRANSLATE_NOOP("Bulk", "Changing subscriptions"),
    "share": QT_TRANSLATE_NOOP("Bulk", "Sharing with the team"),
    "unshare": QT_TRANSLATE_NOOP("Bulk", "Keeping on this computer"),
    "undo": QT_TRANSLATE_NOOP("Bulk", "Undoing"),
    "redo": QT_TRANSLATE_NOOP("Bulk", "Doing again"),
}
DONE: dict[str, str] = {
    "duplicate": QT_TRANSLATE_NOOP("Bulk", "Duplicated {what}"),
    "reuse": QT_TRANSLATE_NOOP("Bulk", "Duplicated {what} to use again"),
    "archive": QT_TRANSLATE_NOOP("Bulk", "Archived {what}"),
    "unarchive": QT_TRANSLATE_NOOP("Bulk", "Took {what} out of the archive"),
    "bin": QT_TRANSLATE_NOOP("Bulk", "Moved {what} to the bin"),
    "restore": QT_TRANSLATE_NOOP("Bulk", "Took {what} out of the bin"),
    "share": QT_TRANSLATE_NOOP("Bulk", "Shared {what} with the team"),
    "unshare": QT_TRANSLATE_NOOP("Bulk", "Keeping {what} only on this computer"),
    "label": QT_TRANSLATE_NOOP("Bulk", "Labelled {what}"),
    "subscribe": QT_TRANSLATE_NOOP("Bulk", "Changed the subscriptions of {what}"),
}
UNLABELLED = QT_TRANSLATE_NOOP("Bulk", "Took labels off {what}")
RELABELLED = QT_TRANSLATE_NOOP("Bulk", "Changed the labels of {what}")
NOTHING = QT_TRANSLATE_NOOP("Bulk", "Nothing had to be changed")
ONE = QT_TRANSLATE_NOOP("Bulk", "1 campaign")
SEVERAL = QT_TRANSLATE_NOOP("Bulk", "{count} campaigns")
SELECTED = QT_TRANSLATE_NOOP("Bulk", "{count} selected")
FAR = QT_TRANSLATE_NOOP("Bulk", "{doing}: {done} of {total}")
STORING = QT_TRANSLATE_NOOP("Bulk", "{doing}: storing")


def campaigns(count: int) -> str:
    """How many, in words."""
    return _said(ONE) if count == 1 else _said(SEVERAL).format(count=number(count))


def selected(count: int) -> str:
    """How many are selected."""
    return _said(SELECTED).format(count=number(count))


def told(done: Done, name: str = "") -> str:
    """What was done. ``name`` is that of the one campaign that it was done to, where that is known."""
    count = done.carried.campaigns
    if not count:
        return _said(NOTHING)
    return _said(_sentence(done)).format(what=_short(name) if name and count == 1 else campaigns(count))


def under_way(command: str, done: int, total: int) -> str:
    """How far it is."""
    doing = _said(DOING[command])
    if done >= total:
        return _said(STORING).format(doing=doing)
    return _said(FAR).format(doing=doing, done=number(done), total=number(total))


def number(count: int) -> str:
    """A count as the person's language writes it."""
    return QLocale().toString(count)


def _sentence(done: Done) -> str:
    if done.command == "label" and done.change.remove:
        return RELABELLED if done.change.add or done.change.new else UNLABELLED
    return DONE[done.command]


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _said(text: str) -> str:
    return QCoreApplication.translate("Bulk", text)
