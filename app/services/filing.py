"""Filing: labels, subscriptions, archive and bin of as many campaigns as are chosen, in one step to undo.

Filing is not writing: the instant of a campaign's last change stays, and with it its place in the list.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from app.domain.edits import Edit, perform
from app.domain.history import OriginName
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.tree import Tree
from app.services.changes import Note
from app.services.ports import Clock, NewRow, Transaction, Workspace

Change = Callable[[Tree], Sequence[Edit]]
"""What is to be done to one record. Its edits touch labels, categories, ``archived`` and ``@bin`` alone."""
Progress = Callable[[int, int], None]
"""How many are done, of how many. May raise: then nothing is changed at all."""
CHUNK = 500
"""Campaigns between two words on the progress."""


class Filed(Struct, frozen=True, kw_only=True):
    """``campaigns``: how many have changed. ``group`` is None where nothing has."""

    group: str | None
    campaigns: int
    label: str = ""


def _quiet(done: int, total: int) -> None:
    """Nobody listens."""


class Filing:
    """Filing in one workspace, on behalf of ``author``."""

    def __init__(self, workspace: Workspace, clock: Clock, author: str) -> None:
        self._workspace = workspace
        self._clock = clock
        self._author = author

    def file(
        self,
        campaigns: Sequence[str],
        change: Change,
        *,
        also: Mapping[str, Sequence[Edit]] | None = None,
        origin: OriginName = "bulk",
        label: str = "",
        progress: Progress = _quiet,
    ) -> Filed:
        """Change all of ``campaigns`` (ids), and the labels and categories that ``also`` has edits for (by
        ``name_key``): all of it or nothing. Those that are gone are passed over. Raises ``UserError``.
        """
        note = Note(group=new_id(), origin=origin, label=label)
        changed = 0
        with self._workspace.transaction() as transaction:
            names = self._names(transaction, also or {}, note)
            for start in range(0, len(campaigns), CHUNK):
                progress(start, len(campaigns))
                changed += self._some(transaction, campaigns[start : start + CHUNK], change, note)
            progress(len(campaigns), len(campaigns))
        return Filed(group=note.group if changed or names else None, campaigns=changed, label=label)

    def _names(self, transaction: Transaction, edits: Mapping[str, Sequence[Edit]], note: Note) -> int:
        rows: list[NewRow] = []
        for key, its in edits.items():
            after, steps = perform(transaction.record(key), its)
            transaction.put(key, after)
            rows += [NewRow(campaign=key, edit=edit, inverse=inverse) for edit, inverse in steps]
        self._append(transaction, rows, note)
        return len(rows)

    def _some(self, transaction: Transaction, campaigns: Sequence[str], change: Change, note: Note) -> int:
        rows: list[NewRow] = []
        filed: dict[str, Tree] = {}
        for campaign, record in transaction.records(campaigns).items():
            after, steps = perform(record, change(record))
            if steps and after is not None:
                filed[campaign] = after
                rows += [NewRow(campaign=campaign, edit=edit, inverse=inverse) for edit, inverse in steps]
        transaction.refile(filed)
        self._append(transaction, rows, note)
        return len(filed)

    def _append(self, transaction: Transaction, rows: Sequence[NewRow], note: Note) -> None:
        if rows:
            transaction.append(
                rows,
                group=note.group,
                kind=note.kind,
                origin=note.origin,
                author=self._author,
                at=stamp(self._clock.now()),
                label=note.label,
            )
