"""Editing: every change to a campaign goes through here, is applied to what is stored, and enters the journal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from app.domain.campaign import Campaign, to_tree
from app.domain.edits import Create, Edit, EditRefused, SetValue, Step, path_of, perform
from app.domain.filing import files
from app.domain.history import HUMAN, OriginName
from app.domain.ids import new_id
from app.domain.instants import stamp, stamp_after
from app.domain.record import differences, document, pack, unpack
from app.domain.tree import Tree, same
from app.domain.undoing import STAMP, is_stamp
from app.services.changes import Changed, Journaled, Note, enter
from app.services.ports import SHARE_NEW, Clock, Stored, Transaction, Workspace, is_name_key
from app.services.progress import Progress, quiet
from app.services.refiling import Refiling, filed_rows
from app.services.rewording import Rewording
from app.services.undo import plan, planned_rows, taken_back

Keep = Callable[[Transaction, Stored], None]
"""Is shown, inside the transaction, every campaign that is about to be edited."""


class Editing:
    """Edits, undo and redo in one workspace, on behalf of ``author``."""

    def __init__(self, workspace: Workspace, clock: Clock, author: str, keep: Keep | None = None) -> None:
        self._workspace = workspace
        self._clock = clock
        self._author = author
        self._keep = keep

    def create(
        self,
        campaigns: Iterable[Campaign],
        *,
        origin: OriginName = "user",
        label: str = "",
        also: Mapping[str, Sequence[Edit]] | None = None,
    ) -> tuple[Changed, ...]:
        """Store new campaigns, all in one group; before them, carry out what ``also`` has for other records (labels
        that they need, by ``name_key``). Raises ``UserError`` where a campaign exists already."""
        note = Note(group=new_id(), origin=origin, label=label)
        with self._workspace.transaction() as transaction:
            for key, edits in (also or {}).items():
                self._write(transaction, key, *perform(transaction.record(key), edits), note)
            return tuple(self._create(transaction, campaign, note) for campaign in campaigns)

    def _create(self, transaction: Transaction, campaign: Campaign, note: Note) -> Changed:
        if transaction.setting(SHARE_NEW) is True:
            campaign = replace(campaign, shared=True)
        after, steps = perform(transaction.record(campaign.id), [Create(pack(campaign, None))])
        return self._write(transaction, campaign.id, after, steps, note)

    def apply(
        self,
        campaign: str,
        edits: Sequence[Edit],
        *,
        group: str | None = None,
        origin: OriginName = "user",
        label: str = "",
        was: Mapping[str, str] | None = None,
    ) -> Changed:
        """Apply edits to the campaign as it is stored now. ``was``: the texts (by path) over which they were typed;
        where another stands now, both keep their words.

        ``group`` is continued while it is the campaign's newest one; otherwise, and with None, a new group begins.
        Edits that change nothing leave no trace; those that only file the campaign (see ``domain.filing``) leave the
        instant of its last change. Raises ``UserError``, and changes nothing, where an edit does not fit.
        """
        with self._workspace.transaction() as transaction:
            note = Note(group=_continued(transaction, campaign, group), origin=origin, label=label)
            now = transaction.record(campaign) if was else None
            reworded = Rewording(was, now)(edits) if was and now else edits
            return self._apply(transaction, campaign, reworded, note)

    def apply_many(
        self, edits: Mapping[str, Sequence[Edit]], *, origin: OriginName = "bulk", label: str = ""
    ) -> tuple[Changed, ...]:
        """Apply edits to several campaigns, by id: all or none, and undone together. Raises ``UserError``."""
        note = Note(group=new_id(), origin=origin, label=label)
        with self._workspace.transaction() as transaction:
            return tuple(self._apply(transaction, campaign, its, note) for campaign, its in edits.items())

    def apply_within(
        self, transaction: Transaction, campaign: str, edits: Sequence[Edit], *, origin: OriginName, label: str
    ) -> Changed:
        """``apply``, as a group of its own, for somebody who has more to write. Raises ``UserError``."""
        return self._apply(transaction, campaign, edits, Note(group=new_id(), origin=origin, label=label))

    def undo(
        self,
        campaign: str | None = None,
        *,
        origins: Sequence[OriginName] = HUMAN,
        origin: OriginName = "user",
        group: str | None = None,
        progress: Progress = quiet,
    ) -> tuple[Changed, ...]:
        """Take back the newest group that one of ``origins`` made (or just ``group``, whatever was done since): of one
        campaign, or (None) of the workspace.

        Raises ``UserError`` where there is nothing to undo, where the group also changed other campaigns or made this
        one (both are undone in the workspace), or where someone else has changed the same place since. ``progress`` is
        told how many edits of a group that only filed campaigns are taken back, or how many campaigns of another.
        """
        return self._travel(campaign, origins, Note(group=new_id(), origin=origin, kind="undo"), progress, group)

    def redo(
        self,
        campaign: str | None = None,
        *,
        origins: Sequence[OriginName] = HUMAN,
        origin: OriginName = "user",
        progress: Progress = quiet,
    ) -> tuple[Changed, ...]:
        """Do again what was undone last. Raises ``UserError`` like ``undo``."""
        return self._travel(campaign, origins, Note(group=new_id(), origin=origin, kind="redo"), progress)

    def _travel(
        self,
        campaign: str | None,
        origins: Sequence[OriginName],
        note: Note,
        progress: Progress,
        group: str | None = None,
    ) -> tuple[Changed, ...]:
        with self._workspace.transaction() as transaction:
            planned = plan(transaction, campaign, origins, note.kind, group)
            note = replace(note, target=planned.target.id, label=planned.target.label)
            now = stamp(self._clock.now())
            if campaign is None and (filed := filed_rows(transaction, planned.group)):
                refiling = Refiling(transaction, note, now, partial(self._enter, note))
                return refiling.take_back(planned.group, filed, progress)
            changed: list[Changed] = []
            by_campaign = planned_rows(transaction, planned.group, campaign, note.kind)
            for id, rows in by_campaign.items():
                progress(len(changed), len(by_campaign))
                back = taken_back(transaction, transaction.record(id), rows, note.kind, now)
                changed.append(self._write(transaction, id, *back, note))
            return tuple(changed)

    def _apply(self, transaction: Transaction, campaign: str, edits: Sequence[Edit], note: Note) -> Changed:
        stored = transaction.get(campaign)
        if stored is None:
            raise EditRefused("The campaign is not in this workspace any more")
        before = pack(stored.campaign, stored.bin)
        after, steps = _settled(*perform(before, edits))
        if same(before, after):
            return Changed(id=campaign, stored=stored, seq=stored.seq, label=note.label)
        if self._keep is not None:
            self._keep(transaction, stored)
        if not any(map(is_stamp, edits)) and not all(map(files, edits)):
            now = stamp_after(self._clock.now(), stored.campaign.changed)
            after, stamped = perform(after, [SetValue(STAMP, now)])
            steps += stamped
        return self._write(transaction, campaign, after, steps, note)

    def _write(
        self, transaction: Transaction, campaign: str, record: Tree | None, steps: Sequence[Step], note: Note
    ) -> Changed:
        unpacked = unpack(record) if record is not None and not is_name_key(campaign) else None
        transaction.put(campaign, record)
        seq = self._enter(note, transaction, [(campaign, steps)])
        return Changed(
            id=campaign,
            stored=unpacked and Stored(campaign=unpacked[0], bin=unpacked[1], seq=seq),
            paths=tuple(dict.fromkeys(path_of(edit) for edit, _ in steps if not is_stamp(edit))),
            seq=seq,
            group=note.group,
            label=note.label,
        )

    def _enter(self, note: Note, transaction: Transaction, done: Sequence[Journaled]) -> int:
        return enter(transaction, done, note, author=self._author, at=stamp(self._clock.now()))


def _settled(record: Tree | None, steps: list[Step]) -> tuple[Tree | None, list[Step]]:
    """The record as schema 1 spells it (defaults left out or filled in), and the steps that lead to just that."""
    if record is None:
        return None, steps
    campaign, _ = unpack(record)
    settled, more = perform(record, differences(document(record), to_tree(campaign)))
    return settled, [*steps, *more]


def _continued(transaction: Transaction, campaign: str, group: str | None) -> str:
    """The group to write into. One that is no longer the campaign's newest is closed: what came since has its own
    turn in the order of undo."""
    stored = transaction.get(campaign) if group else None
    if group is None or stored is None:
        return group or new_id()
    newest = transaction.journal_since(stored.seq - 1, 1)
    if any(row.group == group for row in newest):
        return group
    return new_id() if transaction.group_rows(group) else group
