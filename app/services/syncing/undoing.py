"""Taking back what the last sync did in this workspace. The team store is left as it is."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.domain.edits import Create
from app.domain.errors import UserError
from app.domain.history import JournalRow, stacks
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.undoing import Overtaken, latest, take_back
from app.services.changes import Note, enter
from app.services.ports import Clock, Transaction, Workspace, is_name_key
from app.services.undo import planned_rows


class Undone(Struct, frozen=True, kw_only=True):
    """``campaigns`` (ids) are as before the sync; ``kept`` were changed since, and stay."""

    campaigns: tuple[str, ...]
    kept: tuple[str, ...] = ()


def take_sync_back(workspace: Workspace, clock: Clock, author: str) -> Undone:
    """Fields become again what they were, as edits of this person. Campaigns that came are left out until the store has
    another state of them; those that went are here again. Labels that came stay. Raises ``UserError``."""
    with workspace.transaction() as transaction:
        groups = transaction.groups(None)
        undo = stacks(groups, ("sync",)).undo
        if not undo:
            raise UserError("There is no sync to take back", "None has changed anything here", "Nothing is to be done")
        note = Note(group=new_id(), origin="user", kind="undo", target=undo[-1].id, label=undo[-1].label)
        rows = planned_rows(transaction, latest(groups, undo[-1].id, "edit"), None, "undo")
        back = _Back(transaction, note, author, stamp(clock.now()))
        for key, its in rows.items():
            back.take(key, its)
        return back.settle()


class _Back:
    def __init__(self, transaction: Transaction, note: Note, author: str, at: str) -> None:
        self._transaction = transaction
        self._note = note
        self._author = author
        self._at = at
        self._done: list[str] = []
        self._kept: list[str] = []

    def take(self, key: str, rows: Sequence[JournalRow]) -> None:
        if is_name_key(key) and any(isinstance(row.edit, Create) for row in rows):
            return
        try:
            after, steps = take_back(self._transaction.record(key), rows, self._at)
        except Overtaken:
            self._kept.append(key)
            return
        self._transaction.put(key, after)
        enter(self._transaction, [(key, steps)], self._note, author=self._author, at=self._at)
        self._done.append(key)
        if after is None:
            self._skip(key)

    def settle(self) -> Undone:
        if not self._done:
            raise UserError(
                "The last sync can't be taken back any more", "All that it changed was changed since", "Leave it"
            )
        campaigns = [[key for key in keys if not is_name_key(key)] for keys in (self._done, self._kept)]
        return Undone(campaigns=tuple(campaigns[0]), kept=tuple(campaigns[1]))

    def _skip(self, campaign: str) -> None:
        known = self._transaction.team_records("campaigns", [campaign])
        skipped = {id: replace(each, skipped=True) for id, each in known.items()}
        self._transaction.put_team_records("campaigns", skipped)
