"""What the page says of counts, and of what was done."""

import html

from PySide6.QtCore import QCoreApplication

from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.organise.desk import Done
from app.ui.viewmodels.values import number

CONTEXT = "Organise"
DONE = {
    "rename": QT_TRANSLATE_NOOP("Organise", "“{name}” is called “{other}” now."),
    "recolour": QT_TRANSLATE_NOOP("Organise", "“{name}” has another colour."),
    "describe": QT_TRANSLATE_NOOP("Organise", "“{name}” has another description."),
    "translate": QT_TRANSLATE_NOOP("Organise", "“{name}” has another translation."),
    "subscribe": QT_TRANSLATE_NOOP("Organise", "“{name}” has another default."),
    "move": QT_TRANSLATE_NOOP("Organise", "“{name}” has another place."),
    "mend": QT_TRANSLATE_NOOP("Organise", "Fixed: {name}"),
    "merge": QT_TRANSLATE_NOOP("Organise", "“{name}” was merged into “{other}”."),
    "replace": QT_TRANSLATE_NOOP("Organise", "“{other}” took the place of “{name}”."),
    "delete": QT_TRANSLATE_NOOP("Organise", "“{name}” was deleted."),
    "export": QT_TRANSLATE_NOOP("Organise", "The labels were exported."),
}
SEVERAL = {
    "merge": QT_TRANSLATE_NOOP("Organise", "{several} labels were merged into “{other}”."),
    "delete": QT_TRANSLATE_NOOP("Organise", "{several} labels were deleted."),
}
TOUCHING = ("merge", "replace", "delete")


def said(done: Done) -> str:
    """What was done, and to how many campaigns."""
    text = SEVERAL[done.command] if done.several > 1 else DONE[done.command]
    sentence = _translated(text).format(name=done.name, other=done.other, several=number(done.several))
    return f"{sentence} {_touched(done.campaigns)}" if done.command in TOUCHING else sentence


def campaigns(count: int) -> str:
    """``47 campaigns``."""
    one, many = QT_TRANSLATE_NOOP("Organise", "1 campaign"), QT_TRANSLATE_NOOP("Organise", "{count} campaigns")
    return _counted(one, many, count)


def use(count: int, archived: int) -> str:
    """``47 campaigns, 2 archived``."""
    if not archived:
        return campaigns(count)
    aside = _translated(QT_TRANSLATE_NOOP("Organise", "{count} archived")).format(count=number(archived))
    return f"{campaigns(count)}, {aside}"


def subscribers(count: int) -> str:
    """``47 subscribers``."""
    one, many = QT_TRANSLATE_NOOP("Organise", "1 subscriber"), QT_TRANSLATE_NOOP("Organise", "{count} subscribers")
    return _counted(one, many, count)


def labels(count: int) -> str:
    """``47 labels``."""
    return _counted(QT_TRANSLATE_NOOP("Organise", "1 label"), QT_TRANSLATE_NOOP("Organise", "{count} labels"), count)


def instead(count: int, name: str) -> str:
    """What merging into ``name`` will do."""
    if not count:
        return _translated(QT_TRANSLATE_NOOP("Organise", "No campaign will change."))
    one = QT_TRANSLATE_NOOP("Organise", "1 campaign will have “{name}” instead.")
    many = QT_TRANSLATE_NOOP("Organise", "{count} campaigns will have “{name}” instead.")
    return _translated(one if count == 1 else many).format(count=number(count), name=name)


def fix() -> str:
    """The word on the button."""
    return _translated(QT_TRANSLATE_NOOP("Organise", "Fix"))


def tip(text: str) -> str:
    """A tooltip that shows ``text`` as it stands, whatever looks like markup in it."""
    return f"<span>{html.escape(text)}</span>" if text else ""


def _touched(count: int) -> str:
    if not count:
        return _translated(QT_TRANSLATE_NOOP("Organise", "No campaign had it."))
    one = QT_TRANSLATE_NOOP("Organise", "1 campaign was changed.")
    return _counted(one, QT_TRANSLATE_NOOP("Organise", "{count} campaigns were changed."), count)


def _counted(one: str, many: str, count: int) -> str:
    return _translated(one if count == 1 else many).format(count=number(count))


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
