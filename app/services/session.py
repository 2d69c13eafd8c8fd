"""What an open editor holds: the campaign as committed, and edits on their way. Pure; threads are the caller's."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.edits import Edit, EditRefused, SetValue, apply_all
from app.domain.ids import new_id
from app.domain.record import pack, unpack
from app.domain.tree import Tree
from app.services.ports import Stored
from app.services.rewording import Rewording, texts_at


class Pending(Struct, frozen=True, kw_only=True):
    """One action of the user, not committed yet: all of its edits fit, or none is applied."""

    group: str
    edits: tuple[Edit, ...]
    field: str | None = None
    label: str = ""


class Batch(Struct, frozen=True, kw_only=True):
    """Edits of one group, ready for ``Editing.apply``. ``was``: the texts over which they were typed, by path."""

    campaign: str
    group: str
    edits: tuple[Edit, ...]
    label: str = ""
    was: Mapping[str, str] = {}


class EditingSession:
    """The campaign in the editor: ``stored`` (last committed), ``pending`` (not committed), ``shown`` (both).

    ``take`` hands out one batch at a time; ``committed`` or ``failed`` closes it. ``error`` is why the last one failed.
    """

    def __init__(self, stored: Stored) -> None:
        self.stored = stored
        self.error: Exception | None = None
        self._taken: tuple[Pending, ...] = ()
        self._waiting: tuple[Pending, ...] = ()
        self._group: str | None = None
        self._field: str | None = None
        self._news: Stored | None = None
        self._show(pack(stored.campaign, stored.bin))

    @property
    def shown(self) -> Campaign:
        """The campaign with every edit, committed or not."""
        return self._shown

    @property
    def bin(self) -> str | None:
        """When it was deleted, every edit counted."""
        return self._bin

    @property
    def pending(self) -> tuple[Pending, ...]:
        """What is not committed yet, oldest first."""
        return (*self._taken, *self._waiting)

    def edit(self, edits: Sequence[Edit], field: str | None = None, label: str = "") -> None:
        """Change what is shown. Edits of the same ``field`` in a row are one group, until ``leave_field``.

        Raises ``EditRefused``, and changes nothing, where an edit does not fit.
        """
        record, _ = apply_all(self._record, edits)
        self._show(record)
        if field is None or field != self._field or self._group is None:
            self._group, self._field = new_id(), field
        step = Pending(group=self._group, edits=tuple(edits), field=field, label=label)
        self._waiting = _appended(self._waiting, step)

    def leave_field(self) -> None:
        """The focus moved on: what comes next is a group of its own."""
        self._group = self._field = None

    def take(self) -> Batch | None:
        """The oldest group of pending edits, to be committed; None where there is none, or one is on its way."""
        if self._taken or not self._waiting:
            return None
        first = self._waiting[0]
        count = next((n for n, step in enumerate(self._waiting) if step.group != first.group), len(self._waiting))
        self._taken, self._waiting = self._waiting[:count], self._waiting[count:]
        edits = tuple(edit for step in self._taken for edit in step.edits)
        was = texts_at(edits, pack(self.stored.campaign, self.stored.bin))
        return Batch(campaign=self.stored.campaign.id, group=first.group, edits=edits, label=first.label, was=was)

    def committed(self, batch: Batch, stored: Stored, group: str | None = None) -> tuple[Edit, ...]:
        """The batch is in the workspace, within ``group`` where another one than its own was written.

        Returns what had to be dropped of the edits behind it, because it no longer fits.
        """
        self._taken = ()
        self.error = None
        if group and group != batch.group:
            self._rename(batch.group, group)
        return self._rebase(stored, batch.edits)

    def failed(self, batch: Batch, error: Exception) -> tuple[Edit, ...]:
        """The batch is not in the workspace: it stays pending, in front. Returns what was dropped, as ``absorb``."""
        self._waiting, self._taken = (*self._taken, *self._waiting), ()
        self.error = error
        return self._rebase(self.stored) if self._news else ()

    def absorb(self, stored: Stored) -> tuple[Edit, ...]:
        """Somebody else committed: show it, with the pending edits on top.

        Returns the edits that no longer fit and were dropped. While a batch is on its way this waits for its end,
        because ``stored`` may or may not hold it; ``committed`` or ``failed`` then returns them.
        """
        if stored.seq <= max(self.stored.seq, self._news.seq if self._news else 0):
            return ()
        self._news = stored
        if self._taken:
            return ()
        self.leave_field()
        return self._rebase(stored)

    def _rebase(self, stored: Stored, behind: Sequence[Edit] = ()) -> tuple[Edit, ...]:
        """What waits goes on top of the newest state; it was typed over the one before, ``behind`` other edits."""
        news, self._news = self._news, None
        before = pack(self.stored.campaign, self.stored.bin)
        self.stored = max((self.stored, stored, news or stored), key=lambda one: one.seq)
        record = pack(self.stored.campaign, self.stored.bin)
        if self._waiting:
            reword = Rewording(_with(before, behind), record)
            self._waiting = tuple(msgspec.structs.replace(step, edits=reword(step.edits)) for step in self._waiting)
        kept, dropped, record = _refit(record, self._waiting)
        self._waiting = kept
        self._show(record)
        return dropped

    def _rename(self, old: str, new: str) -> None:
        self._waiting = tuple(
            msgspec.structs.replace(step, group=new) if step.group == old else step for step in self._waiting
        )
        self._group = new if self._group == old else self._group

    def _show(self, record: Tree | None) -> None:
        self._shown, self._bin = unpack(record)
        self._record = record


def _with(record: Tree, edits: Sequence[Edit]) -> Tree:
    try:
        after, _ = apply_all(record, edits)
    except EditRefused:
        return record
    return after or record


def _appended(waiting: tuple[Pending, ...], step: Pending) -> tuple[Pending, ...]:
    """``step`` behind the others; typing on replaces what was typed before in the same place."""
    last = waiting[-1] if waiting else None
    if last and last.group == step.group and _retypes(last.edits, step.edits):
        return (*waiting[:-1], msgspec.structs.replace(step, label=last.label))
    return (*waiting, step)


def _retypes(old: tuple[Edit, ...], new: tuple[Edit, ...]) -> bool:
    match old, new:
        case (SetValue(path=one),), (SetValue(path=other),):
            return one == other
        case _:
            return False


def _refit(record: Tree, steps: Iterable[Pending]) -> tuple[tuple[Pending, ...], tuple[Edit, ...], Tree]:
    """The steps that still fit on ``record``, the edits of those that don't, and the record with the former."""
    kept: list[Pending] = []
    dropped: list[Edit] = []
    for step in steps:
        try:
            after, _ = apply_all(record, step.edits)
            unpack(after)
        except EditRefused:
            dropped.extend(step.edits)
        else:
            record = after or record
            kept.append(step)
    return tuple(kept), tuple(dropped), record
