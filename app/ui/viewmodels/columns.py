"""Which attributes the table of recipients shows: remembered for each workspace, by name."""

from collections.abc import Sequence

from app.domain.recipient import Attribute, Role
from app.domain.tree import is_list, is_object
from app.services.ports import AppSettings

COLUMNS = "recipient_columns"
"""The setting: names by workspace id."""
FIRST = 4
"""Attributes that are shown before anybody chose."""
SEEN: tuple[Role, ...] = ("first_name", "last_name", "email")
"""What the name and the identity show already, most of the time."""


class Columns:
    """The choice in one workspace."""

    def __init__(self, settings: AppSettings, workspace: str) -> None:
        self._settings = settings
        self._workspace = workspace

    def names(self, attributes: Sequence[Attribute]) -> tuple[str, ...]:
        """The chosen ones that there are; before anybody chose, the first that tell more."""
        chosen = self._stored().get(self._workspace)
        if not is_list(chosen):
            return tuple(each.name for each in attributes if each.role not in SEEN)[:FIRST]
        return tuple(each.name for each in attributes if each.name in chosen)

    def show(self, name: str, on: bool, attributes: Sequence[Attribute]) -> None:
        """Put a column on or take it off, and remember that."""
        kept = [each for each in self.names(attributes) if each != name]
        self._settings.set(COLUMNS, {**self._stored(), self._workspace: [*kept, *([name] if on else [])]})

    def forget(self) -> None:
        """Back to the first ones."""
        rest = {id: names for id, names in self._stored().items() if id != self._workspace}
        self._settings.set(COLUMNS, rest)

    def _stored(self) -> dict[str, object]:
        stored = self._settings.get(COLUMNS)
        return dict(stored) if is_object(stored) else {}
