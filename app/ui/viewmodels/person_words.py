"""How the window calls a recipient."""

from collections.abc import Mapping

from app.domain.recipient import Recipient, Role
from app.services.finding import full_name

LONGEST = 28
"""Characters of a name that a button shows at most."""


def called(recipient: Recipient, names: Mapping[Role, str]) -> str:
    """The name, else the identity."""
    return full_name(recipient, names) or recipient.identity


def called_shortly(recipient: Recipient, names: Mapping[Role, str]) -> str:
    """The first name and the first letter of the last one, for a button; long ones are cut."""
    first, last = (_one(recipient, names, role) for role in ("first_name", "last_name"))
    short = f"{first} {last[0]}." if first and last else called(recipient, names)
    return short if len(short) <= LONGEST else f"{short[: LONGEST - 1]}…"


def _one(recipient: Recipient, names: Mapping[Role, str], role: Role) -> str:
    return full_name(recipient, {"first_name": names[role]}) if role in names else ""
