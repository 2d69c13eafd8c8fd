"""Where this person and the team have changed the same, and the choice between both sides."""

from collections.abc import Callable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from app.domain import paths
from app.domain.campaign import Campaign, from_tree
from app.domain.duplicate import duplicate
from app.domain.edits import BIN, Create
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.record import differences, pack
from app.domain.tree import Tree
from app.domain.undoing import Overtaken, take_back
from app.services.changes import Note
from app.services.copies import CopyNames
from app.services.ports import Clock, NameKind, Reader, Transaction, Workspace, name_key
from app.services.syncing.clashes import Clash, clash
from app.services.syncing.ledger import Ledger
from app.services.syncing.standing import Standing
from app.services.syncing.wire import SHARED, Unfit, campaign_in, name_in
from app.sync.merge.held import stands
from app.sync.states import WHOLE, projected, waits
from app.sync.values import Agreed, Collection, Held, Mine

Side = Literal["mine", "theirs", "both"]
LABELS: dict[Side, str] = {"mine": "Keep mine", "theirs": "Take theirs", "both": "Keep both"}
EVERYTHING = (WHOLE,)
Keep = Callable[[Transaction, Campaign], None]
"""Is shown every document that a choice takes from the workspace, or from the team."""


class Conflict(Struct, frozen=True, kw_only=True):
    """A record with places that wait for the person. ``name`` is its own; ``mine`` and ``theirs`` are the whole
    record, as it travels."""

    collection: Collection
    id: str
    name: str
    fields: tuple[Clash, ...]
    mine: Tree
    theirs: Tree


class Choice(Struct, frozen=True, kw_only=True):
    """What was chosen, and what takes it back. ``copy`` is the campaign that holds mine, where both were kept."""

    collection: Collection
    id: str
    side: Side
    paths: tuple[str, ...]
    group: str | None
    held: tuple[Held, ...]
    revision: str
    copy: str | None = None


class Conflicts:
    """The conflicts of one workspace, decided on behalf of ``author``."""

    def __init__(self, workspace: Workspace, clock: Clock, author: str, keep: Keep) -> None:
        self._workspace = workspace
        self._clock = clock
        self._author = author
        self._keep = keep

    def all(self) -> list[Conflict]:
        """Every record that waits."""
        found = [self.of(id, collection) for collection, id in self._workspace.team_troubles()]
        return [each for each in found if each is not None]

    def of(self, id: str, collection: Collection = "campaigns") -> Conflict | None:
        """What waits in one record; None where nothing does."""
        mine = _mine(self._workspace, collection, id)
        if mine is None or mine.data is None or mine.agreed is None or not mine.agreed.held:
            return None
        data, base = mine.data, mine.agreed.base
        return Conflict(
            collection=collection,
            id=id,
            name=str(data.get("name", "")),
            fields=tuple(clash(each, data, base) for each in mine.agreed.held),
            mine=data,
            theirs=base,
        )

    def take(
        self,
        id: str,
        side: Side,
        at: Sequence[str] = EVERYTHING,
        *,
        collection: Collection = "campaigns",
    ) -> Choice:
        """Choose a side at the places that are ``at``, or lie inside (a field, a slide, or everything). ``both`` keeps
        mine in a copy on this computer only, and gives the campaign theirs. Raises ``UserError``."""
        with self._workspace.transaction() as transaction:
            chosen = _Choosing(transaction, collection, id, tuple(at))
            note = Note(group=new_id(), origin="user", label=LABELS[side])
            ledger = Ledger(transaction, note, self._author, stamp(self._clock.now()))
            copy = self._copy(transaction, ledger, chosen) if side == "both" else None
            if collection == "campaigns":
                self._keep_losing(transaction, chosen, side)
            if side != "mine":
                ledger.edit(chosen.key, differences(chosen.record, chosen.taken()))
            wrote = ledger.settle()
            chosen.settle()
        return Choice(
            collection=collection,
            id=id,
            side=side,
            paths=tuple(each.path for each in chosen.places),
            group=note.group if wrote else None,
            held=chosen.agreed.held,
            revision=chosen.agreed.revision,
            copy=copy,
        )

    def take_back(self, choice: Choice) -> None:
        """Let the places wait again. Raises ``UserError`` where they were changed since, or the team has another state
        by now."""
        with self._workspace.transaction() as transaction:
            if choice.group is not None:
                self._undo(transaction, choice.group)
            known = transaction.team_records(choice.collection, [choice.id]).get(choice.id)
            if known is None or known.agreed.revision != choice.revision:
                raise _too_late()
            _agree(transaction, choice.collection, choice.id, choice.held)

    def _undo(self, transaction: Transaction, group: str) -> None:
        now = stamp(self._clock.now())
        note = Note(group=new_id(), origin="user", kind="undo", target=group)
        ledger = Ledger(transaction, note, self._author, now)
        rows = transaction.group_rows(group)
        for key in dict.fromkeys(row.campaign for row in rows):
            try:
                after, steps = take_back(transaction.record(key), [row for row in rows if row.campaign == key], now)
            except Overtaken:
                raise _too_late() from None
            transaction.put(key, after)
            ledger.add([(key, steps)])
        ledger.settle()

    def _copy(self, transaction: Transaction, ledger: Ledger, chosen: "_Choosing") -> str:
        if chosen.collection != "campaigns":
            raise UserError("Only campaigns can be kept twice", next_step="Choose one of the two")
        mine = from_tree({**chosen.data, SHARED: False})
        name = CopyNames(transaction).free(mine.name)
        copy = duplicate(mine, new_id(), stamp(self._clock.now()), self._author, name)
        ledger.edit(copy.id, [Create(pack(copy, None))])
        return copy.id

    def _keep_losing(self, transaction: Transaction, chosen: "_Choosing", side: Side) -> None:
        """A version of what is not chosen."""
        losing = chosen.agreed.base if side == "mine" else chosen.data
        try:
            self._keep(transaction, campaign_in(chosen.id, losing))
        except Unfit:
            return


class _Choosing:
    """A record with the places about which something is chosen. Raises ``UserError`` where there are none."""

    def __init__(self, transaction: Transaction, collection: Collection, id: str, at: tuple[str, ...]) -> None:
        self._transaction = transaction
        self.collection: Collection = collection
        self.id = id
        mine = _mine(transaction, collection, id)
        if mine is None or mine.data is None or mine.agreed is None:
            raise _nothing()
        self.data: Tree = mine.data
        self.agreed: Agreed = mine.agreed
        self.places = tuple(each for each in self.agreed.held if any(_inside(each.path, place) for place in at))
        if not self.places:
            raise _nothing()

    @property
    def key(self) -> str:
        return self.id if self.collection == "campaigns" else name_key(_kind(self.collection), self.id)

    @property
    def record(self) -> Tree:
        """As edits see it now."""
        return self._transaction.record(self.key) or {}

    def taken(self) -> Tree:
        """The record with theirs at the places. Raises ``UserError``."""
        only = replace(self.agreed, held=self.places)
        theirs = projected(Mine(self.id, self.data, 0, only)) or {}
        try:
            if self.collection == "campaigns":
                return {**pack(campaign_in(self.id, theirs), None), BIN: None}
            name_in(_kind(self.collection), self.id, theirs)
        except Unfit as unfit:
            raise UserError("What the team has can't be taken here", str(unfit), "Keep yours") from None
        return theirs

    def settle(self) -> None:
        """Only the other places wait from now on."""
        left = tuple(each for each in self.agreed.held if each not in self.places)
        _agree(self._transaction, self.collection, self.id, left)


def _agree(transaction: Transaction, collection: Collection, id: str, held: Sequence[Held]) -> None:
    mine = _mine(transaction, collection, id)
    known = transaction.team_records(collection, [id]).get(id)
    if mine is None or mine.data is None or known is None:
        raise _too_late()
    here, base = mine.data, known.agreed.base
    left = tuple(each for each in held if each.path == WHOLE or stands(each, here, base))
    agreed = replace(known.agreed, held=left)
    transaction.put_team_records(collection, {id: replace(known, agreed=agreed)})
    if collection == "campaigns":
        transaction.mark_synced({id: waits(replace(mine, agreed=agreed))})


def _mine(reader: Reader, collection: Collection, id: str) -> Mine | None:
    return Standing(reader).read(collection, [id]).get(id)


def _inside(path: str, place: str) -> bool:
    steps, around = paths.split(path), paths.split(place)
    return path == WHOLE or steps[: len(around)] == around


def _kind(collection: Collection) -> NameKind:
    return "labels" if collection == "labels" else "categories"


def _nothing() -> UserError:
    return UserError("There is nothing to choose here", "It was decided already", "Look at the list of conflicts again")


def _too_late() -> UserError:
    return UserError(
        "The choice can't be taken back any more", "It was changed since", "Change it by hand, or leave it"
    )
