"""What personal fields are called."""

from PySide6.QtCore import QCoreApplication

from app.domain.recipient import AttributeKind, Role
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.spelling.base import Place

ROLES: dict[Role, str] = {
    "first_name": QT_TRANSLATE_NOOP("Personal", "First name"),
    "last_name": QT_TRANSLATE_NOOP("Personal", "Last name"),
    "email": QT_TRANSLATE_NOOP("Personal", "Email"),
    "phone": QT_TRANSLATE_NOOP("Personal", "Phone"),
    "city": QT_TRANSLATE_NOOP("Personal", "City"),
    "language": QT_TRANSLATE_NOOP("Personal", "Language"),
    "time_zone": QT_TRANSLATE_NOOP("Personal", "Time zone"),
    "subscriptions": QT_TRANSLATE_NOOP("Personal", "Subscriptions"),
}
IDENTITY = QT_TRANSLATE_NOOP("Personal", "Identity")
KINDS: dict[AttributeKind, str] = {
    "text": QT_TRANSLATE_NOOP("Personal", "Text"),
    "number": QT_TRANSLATE_NOOP("Personal", "Number"),
    "switch": QT_TRANSLATE_NOOP("Personal", "Yes or no"),
    "date": QT_TRANSLATE_NOOP("Personal", "Date"),
    "list": QT_TRANSLATE_NOOP("Personal", "List"),
    "object": QT_TRANSLATE_NOOP("Personal", "Group"),
}
ROOTS: dict[str, str] = {
    "Event": QT_TRANSLATE_NOOP("Personal", "Event"),
    "Campaign": QT_TRANSLATE_NOOP("Personal", "Campaign"),
    "Catalog": QT_TRANSLATE_NOOP("Personal", "Catalogue"),
    "Charged": QT_TRANSLATE_NOOP("Personal", "Purchase"),
    "ConstantEventProperty": QT_TRANSLATE_NOOP("Personal", "Constant property"),
    "ExternalTrigger": QT_TRANSLATE_NOOP("Personal", "Trigger"),
    "Linked": QT_TRANSLATE_NOOP("Personal", "Linked content"),
}
OR = QT_TRANSLATE_NOOP("Personal", "{field}, or ‘{fallback}’")
BETWEEN = " › "


def said(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Personal", text)


def place_words(place: Place) -> str:
    """What a field is called that nobody has described: an attribute by its name, the rest by its way there."""
    if place.root == "Profile":
        return BETWEEN.join(place.keys)
    return BETWEEN.join((said(ROOTS[place.root]) if place.root in ROOTS else place.root, *place.keys))


def token_words(field: str, fallback: str | None, rest: str = "") -> str:
    """``First name, or ‘there’``, and the filters behind it."""
    words = said(OR).format(field=field, fallback=fallback) if fallback else field
    filters = [name.strip() for name in rest.split("|") if name.strip()]
    return " · ".join((words, *filters))
