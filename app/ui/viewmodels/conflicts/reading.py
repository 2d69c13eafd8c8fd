"""What there is to choose in a campaign, read off the interface thread."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from app.domain.errors import UserError
from app.domain.fields import Field
from app.services.ports import Workspace
from app.services.syncing.conflicts import Conflict, Conflicts
from app.services.syncing.outcome import authors, came_along
from app.services.syncing.syncing import Syncing
from app.services.syncing.telling import Line, tell
from app.services.versions.names import Names, names_of
from app.services.versions.places import Places
from app.sync.ports import Barred, Offline
from app.sync.values import Collection
from app.ui.languages import language_name
from app.ui.viewmodels.conflicts import words
from app.ui.viewmodels.field_words import field_word

ROWS = 500
"""Edits of the campaign that are looked through for what came in beside the conflict."""


class Reading(Struct, frozen=True, kw_only=True):
    """``beside`` are the places, as they stand in a sentence, that merged by themselves."""

    conflict: Conflict
    lines: tuple[Line, ...]
    beside: tuple[str, ...] = ()

    @property
    def by_path(self) -> Mapping[str, Line]:
        """The lines by their places."""
        return {line.path: line for line in self.lines}


class Writers(Struct, frozen=True, kw_only=True):
    """Who has written what the team has, by place; ``own`` is how the team knows this person."""

    by_path: Mapping[str, str] = {}
    own: str = ""

    def users(self, lines: Sequence[Line]) -> list[str]:
        """Those of these places, each once; "" where it is not known."""
        return [*dict.fromkeys(self.by_path.get(line.path, "") for line in lines)]


class Deciding:
    """Reads conflicts of one workspace, and says who the others are."""

    def __init__(self, workspace: Workspace, conflicts: Conflicts, syncing: Syncing) -> None:
        self.workspace = workspace
        self.conflicts = conflicts
        self._syncing = syncing

    def read(self, id: str, collection: Collection = "campaigns") -> Reading | None:
        """What waits in one record; None where nothing does."""
        conflict = self.conflicts.of(id, collection)
        if conflict is None:
            return None
        names = names_of(self.workspace, language_name, field_word)
        beside = self._beside(conflict, names) if collection == "campaigns" else ()
        return Reading(conflict=conflict, lines=tell(conflict, names), beside=beside)

    def writers(self, conflict: Conflict) -> Writers:
        """Asks the team's store; nobody is known where it can't be asked."""
        connection = self._syncing.connection()
        if connection is None or connection.is_folder:
            return Writers()
        try:
            events = self._syncing.history(conflict.id, collection=conflict.collection)
        except (Offline, Barred, UserError):
            return Writers(own=connection.user)
        return Writers(by_path=authors(conflict, events), own=connection.user)

    def _beside(self, conflict: Conflict, names: Names) -> tuple[str, ...]:
        rows = self.workspace.journal_of(conflict.id, limit=ROWS)
        places = Places((conflict.mine,), names)
        found = (_whole_field(path, places.field(path)) for path in came_along(conflict, rows))
        return tuple(dict.fromkeys(words.phrase_of(path, places.words(path)) for path in found))


def _whole_field(path: str, field: Field | None) -> str:
    """What is inside one value belongs to the field."""
    return field.path if field is not None and field.kind in ("ttl", "json") else path
