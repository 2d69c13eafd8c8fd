"""How the window calls a recipient."""

from collections.abc import Mapping

from app.domain.recipient import Recipient, Role

LONGEST = 28
"""Characters of a name that a button shows at most."""


def full_name(recipient: Recipient, names: Mapping[Role, str]) -> str:
    """First and last name as far as they are known, "" for neither."""
    return " ".join(filter(None, (_one(recipient, names, "first_name"), _one(recipient, names, "last_name"))))


def called(recipient: Recipient, names: Mapping[Role, str]) -> str:
    """The name, else the identity."""
    return full_name(recipient, names) or recipient.identity


def called_shortly(recipient: Recipient, names: Mapping[Role, str]) -> str:
    """The first name and the first letter of the last one, for a button; long ones are cut."""
    first, last = _one(recipient, names, "first_name"), _one(recipient, names, "last_name")
    short = f"{first} {last[0]}." if first and last else called(recipient, names)
    return short if len(short) <= LONGEST else f"{short[: LONGEST - 1]}…"


def _one(recipient: Recipient, names: Mapping[Role, str], role: Role) -> str:
    value = recipient.attributes.get(names[role]) if role in names else None
    return "" if value is None else " ".join(str(value).split())
