"""Attribute values as people read them."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.recipient import AttributeKind, Recipient, Role
from app.domain.tree import is_list, is_object
from app.ui.noop import QT_TRANSLATE_NOOP

YES, NO = QT_TRANSLATE_NOOP("Values", "Yes"), QT_TRANSLATE_NOOP("Values", "No")
KINDS: dict[AttributeKind, str] = {
    "text": QT_TRANSLATE_NOOP("Values", "Text"),
    "number": QT_TRANSLATE_NOOP("Values", "Number"),
    "switch": QT_TRANSLATE_NOOP("Values", "Yes or no"),
    "date": QT_TRANSLATE_NOOP("Values", "Date"),
    "list": QT_TRANSLATE_NOOP("Values", "List"),
    "object": QT_TRANSLATE_NOOP("Values", "Group of values"),
}
ROLES: dict[Role, str] = {
    "first_name": QT_TRANSLATE_NOOP("Values", "First name"),
    "last_name": QT_TRANSLATE_NOOP("Values", "Last name"),
    "email": QT_TRANSLATE_NOOP("Values", "Email"),
    "phone": QT_TRANSLATE_NOOP("Values", "Phone"),
    "city": QT_TRANSLATE_NOOP("Values", "City"),
    "language": QT_TRANSLATE_NOOP("Values", "Language"),
    "time_zone": QT_TRANSLATE_NOOP("Values", "Time zone"),
    "subscriptions": QT_TRANSLATE_NOOP("Values", "Subscriptions"),
}


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Values", text)


def number(count: int) -> str:
    """A count with the person's separators."""
    return QLocale().toString(count)


def shown(value: Any) -> str:
    """A plain JSON value on one line."""
    if isinstance(value, bool):
        return word(YES if value else NO)
    if is_list(value):
        return ", ".join(shown(item) for item in value)
    if is_object(value):
        return json.dumps(value, ensure_ascii=False)
    return " ".join(str(value).split())


def full_name(recipient: Recipient, roles: Mapping[Role, str]) -> str:
    """First and last name, whatever there is of them; "" where there is neither."""
    names = (roles.get("first_name"), roles.get("last_name"))
    return " ".join(shown(recipient.attributes[name]) for name in names if name in recipient.attributes)
