"""Filing: labels, subscriptions, archive and bin of as many campaigns as are chosen, in one step to undo.

Filing is not writing: the instant of a campaign's last change stays, and with it its place in the list.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from app.domain.edits import Edit, Step, perform
from app.domain.filing import Change
from app.domain.history import OriginName
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.tree import Tree
from app.services.changes import Journaled, Note, enter
from app.services.ports import Clock, Reader, Transaction, Workspace
from app.services.progress import Progress, quiet

Rule = Callable[[Reader], Change]
"""Makes the change out of what the workspace holds when it is written. Raises ``UserError`` where that is refused."""
Names = list[tuple[str, Tree | None, list[Step]]]
"""Keys of labels and categories, what they are from now on, and what was done to them."""
CHUNK = 500
"""Campaigns between two words on the progress."""


class Filed(Struct, frozen=True, kw_only=True):
    """``campaigns``: how many have changed. ``group`` is None where nothing has."""

    group: str | None
    campaigns: int
    label: str = ""


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
        progress: Progress = quiet,
    ) -> Filed:
        """Change all of ``campaigns`` (ids), and the labels and categories that ``also`` has edits for (by
        ``name_key``): all of it or nothing. Those that are gone are passed over. Raises ``UserError``.
        """
        return self.file_by(campaigns, lambda _: change, also=also, origin=origin, label=label, progress=progress)

    def file_by(
        self,
        campaigns: Sequence[str],
        rule: Rule,
        *,
        also: Mapping[str, Sequence[Edit]] | None = None,
        origin: OriginName = "bulk",
        label: str = "",
        progress: Progress = quiet,
    ) -> Filed:
        """Like ``file``; ``rule`` is asked inside the transaction, where ``also`` has brought its names into being."""
        note = Note(group=new_id(), origin=origin, label=label)
        with self._workspace.transaction() as transaction:
            names = _performed(transaction, also or {})
            self._put(transaction, [each for each in names if each[1] is not None], note)
            changed = self._all(transaction, campaigns, rule(transaction), note, progress)
            self._put(transaction, [each for each in names if each[1] is None], note)
        some = changed or any(steps for _, _, steps in names)
        return Filed(group=note.group if some else None, campaigns=changed, label=label)

    def _put(self, transaction: Transaction, names: Names, note: Note) -> None:
        for key, record, _ in names:
            transaction.put(key, record)
        self._enter(transaction, [(key, steps) for key, _, steps in names], note)

    def _all(
        self, transaction: Transaction, campaigns: Sequence[str], change: Change, note: Note, progress: Progress
    ) -> int:
        changed = 0
        for start in range(0, len(campaigns), CHUNK):
            progress(start, len(campaigns))
            changed += self._some(transaction, campaigns[start : start + CHUNK], change, note)
        progress(len(campaigns), len(campaigns))
        return changed

    def _some(self, transaction: Transaction, campaigns: Sequence[str], change: Change, note: Note) -> int:
        done: list[Journaled] = []
        filed: dict[str, Tree] = {}
        for campaign, record in transaction.records(campaigns).items():
            after, steps = perform(record, change(record))
            if steps and after is not None:
                filed[campaign] = after
                done.append((campaign, steps))
        transaction.refile(filed)
        self._enter(transaction, done, note)
        return len(filed)

    def _enter(self, transaction: Transaction, done: Sequence[Journaled], note: Note) -> None:
        if any(steps for _, steps in done):
            enter(transaction, done, note, author=self._author, at=stamp(self._clock.now()))


def _performed(transaction: Transaction, edits: Mapping[str, Sequence[Edit]]) -> Names:
    """Nothing is stored yet: a name that goes has to go behind its campaigns, one that comes in front of them."""
    return [(key, *perform(transaction.record(key), its)) for key, its in edits.items()]
