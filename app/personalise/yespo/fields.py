"""The fields of a contact, by the names of merge tags."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from app.domain.tree import is_object
from app.personalise.profile import standard
from app.personalise.values import is_empty
from app.services.ports import Given


class Fields:
    """A contact. Names are looked up without their case: as an attribute, as a standard field, step by step."""

    def __init__(self, given: Given) -> None:
        self._given = given

    def get(self, name: str) -> Any:
        """The value of a field; None where it is empty."""
        folded = name.casefold()
        value = self._attributes.get(folded)
        value = standard(self._given, name, "yespo") if is_empty(value) else value
        if is_empty(value) and "." in folded:
            first, *rest = folded.split(".")
            value = _walk(self._attributes.get(first), rest)
            value = _walk(self._objects.get(first), rest) if is_empty(value) else value
        return None if is_empty(value) else value

    def data(self, name: str) -> Any:
        """What came with the event, else the field of that name."""
        value = _step(self._given.objects.get("data"), name)
        return self.get(name) if is_empty(value) else value

    @property
    def zone(self) -> str:
        """The contact's time zone, empty where it is not known."""
        zone = self._given.roles.get("time_zone")
        return zone if isinstance(zone, str) else ""

    @cached_property
    def _attributes(self) -> Mapping[str, Any]:
        return {key.casefold(): value for key, value in self._given.profile.items()}

    @cached_property
    def _objects(self) -> Mapping[str, Any]:
        return {key.casefold(): value for key, value in self._given.objects.items()}


def _walk(value: Any, steps: list[str]) -> Any:
    for step in steps:
        value = _step(value, step)
    return value


def _step(value: Any, step: str) -> Any:
    if not is_object(value):
        return None
    if step in value:
        return value[step]
    return next((each for key, each in value.items() if key.casefold() == step.casefold()), None)
