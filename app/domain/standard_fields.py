"""The fields that every profile has, by the names that the platforms' templates give them."""

from collections.abc import Mapping
from typing import Literal

from app.domain.campaign import Dialect
from app.domain.recipient import Role

Field = Role | Literal["identity", "full_name", "message_name"]

LIQUID: Mapping[str, Field] = {
    "Name": "full_name",
    "Identity": "identity",
    "Email": "email",
    "Phone": "phone",
    "City": "city",
    "Language": "language",
    "Tz": "time_zone",
}
"""What stands behind ``Profile.`` (CleverTap, user profiles: Name, Identity, Email, Phone, Tz)."""

YESPO: Mapping[str, Field] = {
    "FIRSTNAME": "first_name",
    "LASTNAME": "last_name",
    "EMAIL": "email",
    "SMS": "phone",
    "EXTERNAL_CUSTOMER_ID": "identity",
    "TOWN": "city",
    "MESSAGENAME": "message_name",
}
"""Merge tags (Yespo, merge tag cheat sheet). ADDRESS, COUNTY, POSTCODE and GROUP.NAME are attributes of these names."""

STANDARD: Mapping[Dialect, Mapping[str, Field]] = {"liquid": LIQUID, "yespo": YESPO}


def field(name: str, dialect: Dialect) -> Field | None:
    """The field of that name; its case does not count."""
    return _FOLDED[dialect].get(name.casefold()) if dialect in _FOLDED else None


_FOLDED: Mapping[Dialect, Mapping[str, Field]] = {
    dialect: {name.casefold(): field for name, field in names.items()} for dialect, names in STANDARD.items()
}
