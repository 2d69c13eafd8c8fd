"""What a template can read of a profile: its own attributes, and the fields that every profile has."""

from collections.abc import Callable, Mapping
from typing import Any

from app.services.ports import Given


def _role(role: str) -> Callable[[Given], Any]:
    return lambda given: given.roles.get(role)  # pyright: ignore[reportArgumentType]


def full_name(given: Given) -> str:
    """First and last name, as far as they are known."""
    names = (given.roles.get("first_name"), given.roles.get("last_name"))
    return " ".join(str(name).strip() for name in names if name)


FIELDS: Mapping[str, Callable[[Given], Any]] = {
    "name": full_name,
    "identity": lambda given: given.identity,
    "email": _role("email"),
    "phone": _role("phone"),
    "city": _role("city"),
    "language": _role("language"),
    "tz": _role("time_zone"),
    "timezone": _role("time_zone"),
    "first_name": _role("first_name"),
    "firstname": _role("first_name"),
    "last_name": _role("last_name"),
    "lastname": _role("last_name"),
}
"""Standard fields by their folded names (CleverTap, user profile: Name, Identity, Email, Phone, Tz)."""


class Profile(dict[str, Any]):
    """A profile's own attributes; what is not among them is looked for in the standard fields, in any case."""

    __slots__ = ("_given",)

    def __init__(self, given: Given) -> None:
        super().__init__(given.profile)
        self._given = given

    def __missing__(self, key: str) -> Any:
        field = FIELDS.get(key.casefold()) if isinstance(key, str) else None  # pyright: ignore[reportUnnecessaryIsInstance]
        value = field(self._given) if field else None
        if value in (None, ""):
            raise KeyError(key)
        return value
