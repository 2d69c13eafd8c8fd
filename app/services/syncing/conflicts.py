"""Where this person and the team have changed the same, and the choice between both sides."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from app.domain.campaign import Campaign, from_tree
from app.domain.duplicate import duplicate
from app.domain.edits import Create
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.record import pack
from app.domain.tree import Tree, same
from app.domain.undoing import Overtaken, take_back
from app.services.changes import Note
from app.services.copies import CopyNames
from app.services.ports import Clock, Transaction, Workspace
from app.services.syncing.choosing import Choosing, OneSide, agree, mine_of, too_late, waiting
from app.services.syncing.clashes import Clash, clash
from app.services.syncing.ledger import Ledger
from app.services.syncing.wire import SHARED, Unfit, campaign_in
from app.sync.states import WHOLE
from app.sync.values import Collection, Held

Side = Literal["mine", "theirs", "both"]
LABELS: dict[Side | None, str] = {
    "mine": "Keep mine",
    "theirs": "Take theirs",
    "both": "Keep both",
    None: "Choose between both",
}
EVERYTHING = (WHOLE,)
Keep = Callable[[Transaction, Campaign], None]
"""Is shown every document that a choice takes from the workspace, or from the team."""


class Conflict(Struct, frozen=True, kw_only=True):
    """A record with places that wait for the person. ``name`` is its own; ``mine`` and ``theirs`` are the whole
    record, as it travels; ``revision`` is theirs."""

    collection: Collection
    id: str
    name: str
    fields: tuple[Clash, ...]
    mine: Tree
    theirs: Tree
    revision: str = ""


class Choice(Struct, frozen=True, kw_only=True):
    """What was chosen, and what takes it back. ``side`` is None where one was chosen here and the other there.
    ``copy`` is the campaign that holds mine, where both were kept."""

    collection: Collection
    id: str
    side: Side | None
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
        mine = mine_of(self._workspace, collection, id)
        held = waiting(mine) if mine else ()
        if not held or mine is None or mine.data is None or mine.agreed is None:
            return None
        data, base = mine.data, mine.agreed.base
        return Conflict(
            collection=collection,
            id=id,
            name=str(data.get("name", "")),
            fields=tuple(clash(each, data, base) for each in held),
            mine=data,
            theirs=base,
            revision=mine.agreed.revision,
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
        one: OneSide = "mine" if side == "mine" else "theirs"
        return self._carry_out(collection, id, dict.fromkeys(at, one), both=side == "both")

    def decide(self, seen: Conflict, sides: Mapping[str, OneSide]) -> Choice:
        """Choose place by place, by path, in one step; the other places go on waiting. Raises ``UserError``, also
        where theirs is chosen somewhere and is no longer what was ``seen``."""
        return self._carry_out(seen.collection, seen.id, sides, seen=seen)

    def take_back(self, choice: Choice) -> None:
        """Let the places wait again. Raises ``UserError`` where they were changed since, or the team has another state
        by now."""
        with self._workspace.transaction() as transaction:
            if choice.group is not None:
                self._undo(transaction, choice.group)
            known = transaction.team_records(choice.collection, [choice.id]).get(choice.id)
            if known is None or known.agreed.revision != choice.revision:
                raise too_late()
            agree(transaction, choice.collection, choice.id, choice.held)

    def _carry_out(
        self,
        collection: Collection,
        id: str,
        sides: Mapping[str, OneSide],
        *,
        both: bool = False,
        seen: Conflict | None = None,
    ) -> Choice:
        with self._workspace.transaction() as transaction:
            chosen = Choosing(transaction, collection, id, sides)
            if seen is not None:
                _refuse_unseen(chosen, seen)
            side = _side(chosen, both=both)
            note = Note(group=new_id(), origin="user", label=LABELS[side])
            ledger = Ledger(transaction, note, self._author, stamp(self._clock.now()))
            copy = self._copy(transaction, ledger, chosen) if both else None
            self._keep_losing(transaction, chosen)
            chosen.take_theirs(ledger)
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

    def _undo(self, transaction: Transaction, group: str) -> None:
        now = stamp(self._clock.now())
        note = Note(group=new_id(), origin="user", kind="undo", target=group)
        ledger = Ledger(transaction, note, self._author, now)
        rows = transaction.group_rows(group)
        for key in dict.fromkeys(row.campaign for row in rows):
            try:
                after, steps = take_back(transaction.record(key), [row for row in rows if row.campaign == key], now)
            except Overtaken:
                raise too_late() from None
            transaction.put(key, after)
            ledger.add([(key, steps)])
        ledger.settle()

    def _copy(self, transaction: Transaction, ledger: Ledger, chosen: Choosing) -> str:
        if chosen.collection != "campaigns":
            raise UserError("Only campaigns can be kept twice", next_step="Choose one of the two")
        mine = from_tree({**chosen.data, SHARED: False})
        name = CopyNames(transaction).free(mine.name)
        copy = duplicate(mine, new_id(), stamp(self._clock.now()), self._author, name)
        ledger.edit(copy.id, [Create(pack(copy, None))])
        return copy.id

    def _keep_losing(self, transaction: Transaction, chosen: Choosing) -> None:
        """A version of what is not chosen."""
        for losing in chosen.losing() if chosen.collection == "campaigns" else ():
            try:
                self._keep(transaction, campaign_in(chosen.id, losing))
            except Unfit:
                continue


def _side(chosen: Choosing, *, both: bool) -> Side | None:
    if both:
        return "both"
    sides: set[OneSide] = {*chosen.sides.values()}
    return next(iter(sides)) if len(sides) == 1 else None


def _refuse_unseen(chosen: Choosing, seen: Conflict) -> None:
    known = {each.path: each.theirs for each in seen.fields}
    for place in chosen.places:
        now = clash(place, chosen.data, chosen.agreed.base).theirs
        if chosen.sides[place.path] == "theirs" and not (place.path in known and same(now, known[place.path])):
            raise UserError("The team has changed it again meanwhile", next_step="Look at it once more, then choose")
