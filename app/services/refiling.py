"""Undo and redo of steps that only filed campaigns: page by page, in as little memory as it took to file them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from app.domain.edits import path_of
from app.domain.errors import UserError
from app.domain.filing import files
from app.domain.history import GroupKind, JournalRow
from app.domain.tree import Tree
from app.services.changes import Changed, Journaled, Note
from app.services.ports import Transaction, is_name_key
from app.services.progress import Progress
from app.services.undo import taken_back

Enter = Callable[[Transaction, Sequence[Journaled]], int]
"""Writes steps into the journal, as part of the undo or redo; the last row's number."""


def filed_rows(transaction: Transaction, group: str) -> int:
    """How many edits a group has that did nothing but file campaigns, or change labels and categories; 0 where it did
    anything else."""
    count = 0
    for page in _pages(transaction, group):
        if not all(is_name_key(row.campaign) or files(row.edit) for row in page):
            return 0
        count += len(page)
    return count


class Refiling:
    """Takes one such group back. Campaigns that are gone are passed over: the bin may have been emptied since."""

    def __init__(self, transaction: Transaction, note: Note, now: str, enter: Enter) -> None:
        self._transaction = transaction
        self._note = note
        self._now = now
        self._enter = enter
        self._paths: dict[str, tuple[str, ...]] = {}
        self._last = 0

    def take_back(self, group: str, total: int, progress: Progress) -> tuple[Changed, ...]:
        """What was done, a campaign (or label, or category) each. Raises ``UserError``, and whatever ``progress``
        raises."""
        done = 0
        for page in _pages(self._transaction, group):
            progress(done, total)
            for named, run in groupby(page, lambda row: is_name_key(row.campaign)):
                take = self._names if named else self._campaigns
                take(list(run))
            done += len(page)
        progress(total, total)
        if not self._paths:
            raise UserError("This step is gone", "Its campaigns are not in this workspace any more", "Leave it")
        return tuple(self._changed(key, paths) for key, paths in self._paths.items())

    def _campaigns(self, rows: list[JournalRow]) -> None:
        by_campaign = _by_campaign(rows)
        records = self._transaction.records(list(by_campaign))
        done: list[Journaled] = []
        filed: dict[str, Tree] = {}
        for campaign, record in records.items():
            its, kind = by_campaign[campaign], self._kind
            after, steps = taken_back(self._transaction, record, its, kind, self._now)
            if after is not None:
                filed[campaign] = after
                done.append((campaign, steps))
        self._transaction.refile(filed)
        self._note_down(done)

    def _names(self, rows: list[JournalRow]) -> None:
        for key, its in _by_campaign(rows).items():
            record = self._transaction.record(key)
            after, steps = taken_back(self._transaction, record, its, self._kind, self._now)
            self._transaction.put(key, after)
            self._note_down([(key, steps)])

    def _note_down(self, done: Sequence[Journaled]) -> None:
        self._last = self._enter(self._transaction, done)
        for key, steps in done:
            paths = (*self._paths.get(key, ()), *(path_of(edit) for edit, _ in steps))
            self._paths[key] = tuple(dict.fromkeys(paths))

    @property
    def _kind(self) -> GroupKind:
        return self._note.kind

    def _changed(self, key: str, paths: tuple[str, ...]) -> Changed:
        return Changed(id=key, stored=None, paths=paths, seq=self._last, group=self._note.group, label=self._note.label)


def _pages(transaction: Transaction, group: str) -> Iterator[list[JournalRow]]:
    """The group's edits, newest first."""
    before: int | None = None
    while page := transaction.group_page(group, before):
        yield page
        before = page[-1].seq


def _by_campaign(rows: list[JournalRow]) -> dict[str, list[JournalRow]]:
    """The rows of each campaign, oldest first."""
    found: dict[str, list[JournalRow]] = {}
    for row in reversed(rows):
        found.setdefault(row.campaign, []).append(row)
    return found
