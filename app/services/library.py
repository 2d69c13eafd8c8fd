"""The campaigns of a workspace as a whole: finding one, listing, copying, putting away."""

import itertools
from collections.abc import Iterable

import msgspec

from app.domain.duplicate import duplicate
from app.domain.edits import BIN, Edit, SetValue
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.services.changes import Changed
from app.services.editing import Editing
from app.services.finding import find
from app.services.ports import CampaignRow, Clock, ListQuery, Stored, Workspace


class Library:
    """Finding and filing in one workspace, on behalf of ``author``."""

    def __init__(self, workspace: Workspace, editing: Editing, clock: Clock, author: str) -> None:
        self._workspace = workspace
        self._editing = editing
        self._clock = clock
        self._author = author

    def find(self, reference: str) -> Stored:
        """The one campaign that ``reference`` names: an id, an exact name, or the start of an id.

        Raises ``UserError`` for none and for several; the latter lists them.
        """
        return find(self._workspace, reference)

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        """The lines of the list."""
        return self._workspace.rows(query)

    def duplicate(self, campaign: str) -> Changed:
        """A copy of the campaign with that id, as a new draft with a name of its own. Raises ``UserError``."""
        stored = self._workspace.get(campaign)
        if stored is None:
            raise UserError("The campaign is not in this workspace any more")
        copy = duplicate(stored.campaign, new_id(), stamp(self._clock.now()), self._author)
        named = msgspec.structs.replace(copy, name=self._free_name(stored.campaign.name))
        return self._editing.create([named], label="Reuse")[0]

    def _free_name(self, name: str) -> str:
        """A name for a copy that no campaign goes by: an exact name should find one campaign."""
        names = (f"{name} ({number})" for number in itertools.count(2))
        return next(name for name in names if not self._workspace.resolve(name))

    def archive(self, campaigns: Iterable[str], archived: bool = True) -> tuple[Changed, ...]:
        """Put campaigns away, or (``archived`` false) take them out again: one step to undo. Raises ``UserError``."""
        return self._set(
            campaigns, SetValue("archived", archived), "Archive" if archived else "Take out of the archive"
        )

    def delete(self, campaigns: Iterable[str]) -> tuple[Changed, ...]:
        """Move campaigns to the bin: one step to undo. Raises ``UserError``."""
        return self._set(campaigns, SetValue(BIN, stamp(self._clock.now())), "Delete")

    def restore(self, campaigns: Iterable[str]) -> tuple[Changed, ...]:
        """Take campaigns out of the bin: one step to undo. Raises ``UserError``."""
        return self._set(campaigns, SetValue(BIN, None), "Restore")

    def _set(self, campaigns: Iterable[str], edit: Edit, label: str) -> tuple[Changed, ...]:
        return self._editing.apply_many({campaign: [edit] for campaign in campaigns}, label=label)
