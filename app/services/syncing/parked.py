"""What the team's store did not take: why, and the way back to what the team has."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.domain.campaign import Campaign, from_tree
from app.domain.edits import Create
from app.domain.errors import UserError
from app.domain.history import JournalRow
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.record import differences, pack
from app.domain.tree import Tree
from app.domain.undoing import Overtaken, take_back
from app.services.changes import Note
from app.services.ports import Clock, Transaction, Workspace
from app.services.syncing.ledger import Ledger
from app.services.syncing.standing import Standing
from app.services.syncing.wire import Unfit, campaign_in
from app.sync.states import is_parked, waits
from app.sync.values import Agreed, Mine

LABEL = "Discard mine, take theirs"
Keep = Callable[[Transaction, Campaign], None]


class Parked(Struct, frozen=True, kw_only=True):
    """A campaign that the store does not take as it is. ``there``: the team has one to go back to. ``gone``: what was
    not taken is that it was deleted, or not shared any more."""

    id: str
    name: str
    reason: str
    there: bool
    gone: bool = False


class Discarded(Struct, frozen=True, kw_only=True):
    """What takes a step back: its group in the journal, and what was known of the store before."""

    id: str
    group: str
    agreed: Agreed


class ParkedCampaigns:
    """The refused campaigns of one workspace. ``keep`` is shown every document that is discarded."""

    def __init__(self, workspace: Workspace, clock: Clock, author: str, keep: Keep) -> None:
        self._workspace = workspace
        self._clock = clock
        self._author = author
        self._keep = keep

    def all(self) -> list[Parked]:
        """Every one."""
        found = [self.of(id) for collection, id in self._workspace.team_troubles() if collection == "campaigns"]
        return [each for each in found if each is not None]

    def of(self, id: str) -> Parked | None:
        """One; None where nothing was refused, or it was changed since and is going to be tried again."""
        mine = Standing(self._workspace).read("campaigns", [id]).get(id)
        if mine is None or mine.agreed is None or not is_parked(mine):
            return None
        return Parked(
            id=id,
            name=str((mine.data or mine.agreed.base).get("name", "")),
            reason=mine.agreed.refused,
            there=bool(mine.agreed.revision),
            gone=mine.data is None,
        )

    def discard(self, id: str) -> Discarded:
        """Let a campaign be again as the team has it; a version keeps what it was. Raises ``UserError``."""
        now = stamp(self._clock.now())
        with self._workspace.transaction() as transaction:
            mine = _refused(transaction, id)
            group = new_id()
            ledger = Ledger(transaction, Note(group=group, origin="user", label=LABEL), self._author, now)
            record, wanted = transaction.record(id), _theirs(mine)
            if record is None:
                ledger.edit(id, [Create(wanted)])
            else:
                self._keep(transaction, _as_campaign(record))
                ledger.edit(id, differences(record, wanted))
            ledger.settle()
            assert mine.agreed
            _agree(transaction, id, replace(mine.agreed, refused="", mark=0, sent="", held=()))
        return Discarded(id=id, group=group, agreed=mine.agreed)

    def take_back(self, discarded: Discarded) -> None:
        """Mine stands here again, and waits. Raises ``UserError`` where it was changed since."""
        now = stamp(self._clock.now())
        with self._workspace.transaction() as transaction:
            note = Note(group=new_id(), origin="user", kind="undo", target=discarded.group, label=LABEL)
            ledger = Ledger(transaction, note, self._author, now)
            after, steps = _undone(transaction, discarded, transaction.group_rows(discarded.group), now)
            transaction.put(discarded.id, after)
            ledger.add([(discarded.id, steps)])
            ledger.settle()
            _agree(transaction, discarded.id, None)


def _undone(transaction: Transaction, discarded: Discarded, rows: list[JournalRow] | Any, now: str) -> Any:
    try:
        return take_back(transaction.record(discarded.id), rows, now)
    except Overtaken:
        raise UserError(
            "That can't be taken back any more", "The campaign was changed since", "Look into its history"
        ) from None


def _refused(transaction: Transaction, id: str) -> Mine:
    mine = Standing(transaction).read("campaigns", [id]).get(id)
    if mine is None or mine.agreed is None or not mine.agreed.refused:
        raise UserError("There is nothing to discard", "The team has taken it by now", "Sync again to see")
    if not mine.agreed.revision:
        raise UserError(
            "The team has none of its own", "There is nothing to go back to", "Keep it only on this computer"
        )
    return mine


def _theirs(mine: Mine) -> Tree:
    assert mine.agreed
    try:
        return pack(campaign_in(mine.id, mine.agreed.base), None)
    except Unfit as unfit:
        raise UserError("What the team has can't be taken here", str(unfit), "Keep yours") from None


def _as_campaign(record: Tree) -> Campaign:
    return from_tree({key: value for key, value in record.items() if not key.startswith("@")})


def _agree(transaction: Transaction, id: str, agreed: Agreed | None) -> None:
    """Remember this of the store (None: what is remembered), and whether the campaign waits then."""
    known = transaction.team_records("campaigns", [id])
    if agreed is not None:
        transaction.put_team_records("campaigns", {id: replace(known[id], agreed=agreed)})
    now = Standing(transaction).read("campaigns", [id]).get(id)
    if now is not None:
        transaction.mark_synced({id: waits(now)})
