"""What templates can read of a profile: its own attributes, and the fields that every profile has."""

from typing import Any

from app.domain.campaign import Dialect
from app.domain.standard_fields import field
from app.domain.tree import is_object
from app.personalise.values import is_empty
from app.services.ports import Given


def standard(given: Given, name: str, dialect: Dialect) -> Any:
    """The standard field of that name; None where there is none, or where it is empty."""
    match field(name, dialect):
        case None:
            value: Any = None
        case "identity":
            value = given.identity
        case "full_name":
            value = full_name(given)
        case "message_name":
            campaign = given.objects.get("Campaign")
            value = campaign.get("name") if is_object(campaign) else None
        case role:
            value = given.roles.get(role)
    return None if is_empty(value) else value


def full_name(given: Given) -> str:
    """First and last name, as far as they are known."""
    names = (given.roles.get("first_name"), given.roles.get("last_name"))
    return " ".join(str(name).strip() for name in names if name)


class Profile(dict[str, Any]):
    """A profile's own attributes; what is not among them is looked for in the standard fields, in any case."""

    __slots__ = ("_given",)

    def __init__(self, given: Given) -> None:
        super().__init__(given.profile)
        self._given = given

    def __missing__(self, key: object) -> Any:
        value = standard(self._given, key, "liquid") if isinstance(key, str) else None
        if value is None:
            raise KeyError(key)
        return value
