"""What the screen calls what happens to campaigns on their way in and out."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.services.packages.values import Choice, State
from app.services.sheets.fields import BUTTONS, LEAVE_OUT
from app.ui.noop import QT_TRANSLATE_NOOP

STATES: Mapping[State, str] = {
    "new": QT_TRANSLATE_NOOP("Exchange", "New"),
    "changed": QT_TRANSLATE_NOOP("Exchange", "Changed"),
    "clashing": QT_TRANSLATE_NOOP("Exchange", "Clashing"),
    "same": QT_TRANSLATE_NOOP("Exchange", "The same"),
}
"""In the order in which they are asked about."""
HINTS: Mapping[State, str] = {
    "new": QT_TRANSLATE_NOOP("Exchange", "It is not in this workspace yet."),
    "changed": QT_TRANSLATE_NOOP("Exchange", "It differs from the one here, which is the older one."),
    "clashing": QT_TRANSLATE_NOOP("Exchange", "It differs from the one here, which was changed later."),
    "same": QT_TRANSLATE_NOOP("Exchange", "It is here already, just like this."),
}
CHOICES: Mapping[Choice, str] = {
    "theirs": QT_TRANSLATE_NOOP("Exchange", "Take theirs"),
    "mine": QT_TRANSLATE_NOOP("Exchange", "Keep mine"),
    "both": QT_TRANSLATE_NOOP("Exchange", "Keep both"),
    "skip": QT_TRANSLATE_NOOP("Exchange", "Leave out"),
}
IMPORT = QT_TRANSLATE_NOOP("Exchange", "Import")
"""Of a new one there is nothing of mine."""
NOTHING = QT_TRANSLATE_NOOP("Exchange", "Nothing to do")
FIELDS: Mapping[str, str] = {
    LEAVE_OUT: QT_TRANSLATE_NOOP("Exchange", "Leave out"),
    "name": QT_TRANSLATE_NOOP("Exchange", "Name of the campaign"),
    "template": QT_TRANSLATE_NOOP("Exchange", "Message type"),
    "slides": QT_TRANSLATE_NOOP("Exchange", "Number of slides"),
    "title": QT_TRANSLATE_NOOP("Exchange", "Title"),
    "message": QT_TRANSLATE_NOOP("Exchange", "Message"),
    "picture": QT_TRANSLATE_NOOP("Exchange", "Picture"),
    "icon": QT_TRANSLATE_NOOP("Exchange", "Icon"),
    "link": QT_TRANSLATE_NOOP("Exchange", "Link"),
    "android-link": QT_TRANSLATE_NOOP("Exchange", "Link on Android"),
    "ios-link": QT_TRANSLATE_NOOP("Exchange", "Link on iPhone"),
    "web-link": QT_TRANSLATE_NOOP("Exchange", "Link on the Web"),
    "labels": QT_TRANSLATE_NOOP("Exchange", "Labels"),
    "subscriptions": QT_TRANSLATE_NOOP("Exchange", "Subscriptions"),
    "inbox-tabs": QT_TRANSLATE_NOOP("Exchange", "Inbox tabs"),
    "time-to-live": QT_TRANSLATE_NOOP("Exchange", "Stays in the inbox for"),
}
BUTTON_PARTS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("Exchange", "Button {number}"),
    "-link": QT_TRANSLATE_NOOP("Exchange", "Button {number}, link"),
    "-android-link": QT_TRANSLATE_NOOP("Exchange", "Button {number}, link on Android"),
    "-ios-link": QT_TRANSLATE_NOOP("Exchange", "Button {number}, link on iPhone"),
    "-web-link": QT_TRANSLATE_NOOP("Exchange", "Button {number}, link on the Web"),
    "-copies": QT_TRANSLATE_NOOP("Exchange", "Button {number}, text to copy"),
}
FORMS: Mapping[str, str] = {
    "package": QT_TRANSLATE_NOOP("Exchange", "Package"),
    "folder": QT_TRANSLATE_NOOP("Exchange", "Package as a folder"),
    "clevertap-inbox": QT_TRANSLATE_NOOP("Exchange", "CleverTap inbox JSON"),
    "web-inbox": QT_TRANSLATE_NOOP("Exchange", "Web inbox JSON"),
    "galley": QT_TRANSLATE_NOOP("Exchange", "Galley JSON"),
    "csv": QT_TRANSLATE_NOOP("Exchange", "CSV report"),
}


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Exchange", text)


def choice(of: Choice, state: State) -> str:
    """What the screen calls a choice for a campaign in that state."""
    if state == "same":
        return word(NOTHING)
    return word(IMPORT if (of, state) == ("theirs", "new") else CHOICES[of])


def fields() -> dict[str, str]:
    """Everything that a column can be, and what the screen calls it."""
    buttons = {
        f"button-{number}{part}": word(text).format(number=number)
        for number in range(1, BUTTONS + 1)
        for part, text in BUTTON_PARTS.items()
    }
    return {field: word(text) for field, text in FIELDS.items()} | buttons
