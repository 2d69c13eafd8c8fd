"""A record with the places about which something is chosen, within one transaction."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from app.domain import paths
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.record import differences, pack
from app.domain.tree import Tree
from app.services.ports import NameKind, Reader, Transaction, name_key
from app.services.syncing.ledger import Ledger
from app.services.syncing.segments import store_segments
from app.services.syncing.standing import Standing
from app.services.syncing.wire import Unfit, campaign_in, name_in
from app.sync.merge.held import stands
from app.sync.states import WHOLE, projected, waits
from app.sync.values import Agreed, Collection, Held, Mine

OneSide = Literal["mine", "theirs"]


class Choosing:
    """``sides``: what was chosen, by the path of a held place, or of anything around it; "" is everything. Raises
    ``UserError`` where none of it waits."""

    def __init__(self, transaction: Transaction, collection: Collection, id: str, sides: Mapping[str, OneSide]) -> None:
        self._transaction = transaction
        self.collection: Collection = collection
        self.id = id
        mine = mine_of(transaction, collection, id)
        if mine is None or mine.data is None or mine.agreed is None:
            raise _nothing()
        self.data: Tree = mine.data
        self.agreed: Agreed = mine.agreed
        self.sides: dict[str, OneSide] = {
            each.path: side for each in waiting(mine) if (side := _chosen(each.path, sides)) is not None
        }
        self.places = tuple(each for each in self.agreed.held if each.path in self.sides)
        if not self.places:
            raise _nothing()

    def losing(self) -> list[Tree]:
        """The whole records of which something is not taken."""
        sides = {*self.sides.values()}
        return [*([self.data] if "theirs" in sides else []), *([self.agreed.base] if "mine" in sides else [])]

    def take_theirs(self, ledger: Ledger) -> None:
        """Let the workspace have theirs where that was chosen. Raises ``UserError``."""
        theirs = tuple(each for each in self.places if self.sides[each.path] == "theirs")
        if not theirs:
            return
        tree = projected(Mine(self.id, self.data, 0, replace(self.agreed, held=theirs))) or {}
        if self.collection == "segments":
            failed = store_segments(self._transaction, {self.id: tree})
            if failed:
                raise _cannot(failed[self.id])
            return
        key = self.id if self.collection == "campaigns" else name_key(_kind(self.collection), self.id)
        ledger.edit(key, differences(self._transaction.record(key) or {}, self._fitting(tree)))

    def settle(self) -> None:
        """Only the other places wait from now on."""
        left = tuple(each for each in self.agreed.held if each not in self.places)
        agree(self._transaction, self.collection, self.id, left)

    def _fitting(self, tree: Tree) -> Tree:
        """As edits see it. Raises ``UserError``."""
        try:
            if self.collection == "campaigns":
                return {**pack(campaign_in(self.id, tree), None), BIN: None}
            name_in(_kind(self.collection), self.id, tree)
        except Unfit as unfit:
            raise _cannot(str(unfit)) from None
        return tree


def mine_of(reader: Reader, collection: Collection, id: str) -> Mine | None:
    """A record as it stands here; None where there is none."""
    return Standing(reader).read(collection, [id]).get(id)


def waiting(mine: Mine) -> tuple[Held, ...]:
    """The held places at which there is something to choose yet: both sides may have become the same since."""
    agreed, here = mine.agreed, mine.data
    if agreed is None or here is None:
        return ()
    return tuple(each for each in agreed.held if each.path == WHOLE or stands(each, here, agreed.base))


def agree(transaction: Transaction, collection: Collection, id: str, held: Sequence[Held]) -> None:
    """Let just these places wait, as far as they stand. Raises ``UserError`` where the record is gone."""
    mine = mine_of(transaction, collection, id)
    known = transaction.team_records(collection, [id]).get(id)
    if mine is None or mine.data is None or known is None:
        raise too_late()
    agreed = replace(known.agreed, held=waiting(replace(mine, agreed=replace(known.agreed, held=tuple(held)))))
    transaction.put_team_records(collection, {id: replace(known, agreed=agreed)})
    if collection == "campaigns":
        transaction.mark_synced({id: waits(replace(mine, agreed=agreed))})


def too_late() -> UserError:
    """A choice that stays."""
    return UserError(
        "The choice can't be taken back any more", "It was changed since", "Change it by hand, or leave it"
    )


def _chosen(path: str, sides: Mapping[str, OneSide]) -> OneSide | None:
    steps = paths.split(path)
    around = (each for each in sides if path == WHOLE or steps[: len(paths.split(each))] == paths.split(each))
    nearest = max(around, key=len, default=None)
    return None if nearest is None else sides[nearest]


def _kind(collection: Collection) -> NameKind:
    return "labels" if collection == "labels" else "categories"


def _nothing() -> UserError:
    return UserError("There is nothing to choose here", "It was decided already", "Look at the list of conflicts again")


def _cannot(reason: str) -> UserError:
    return UserError("What the team has can't be taken here", reason, "Keep yours")
