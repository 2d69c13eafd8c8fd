"""Campaigns that come from the team store, into a workspace."""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from app.domain.campaign import Campaign, from_tree
from app.domain.edits import BIN, Create, Erase, perform
from app.domain.filing import deleting
from app.domain.record import differences
from app.domain.tree import Tree
from app.services.ports import DocumentRow, Transaction
from app.services.syncing.expecting import Expecting
from app.services.syncing.ledger import Ledger

Keep = Callable[[Transaction, Campaign], None]


class Came(Struct, frozen=True):
    """``stored``: campaigns as they travel, by id, as they stand here now (the very tree that came where that is the
    same); ``failed``: why others could not be."""

    stored: dict[str, Tree]
    failed: dict[str, str]


class Arriving:
    """Stores what came, within one transaction. ``at`` is the instant; ``keep`` is shown what is about to change;
    ``expecting`` may have some of it ready."""

    def __init__(
        self, transaction: Transaction, ledger: Ledger, at: str, keep: Keep, expecting: Expecting | None = None
    ) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._at = at
        self._keep = keep
        self._expecting = expecting or Expecting(transaction)

    def store(self, records: Mapping[str, Tree | None]) -> Came:
        """Let the workspace have these (None: in the bin)."""
        trees = {id: tree for id, tree in records.items() if tree is not None}
        came, failed = self._expecting.take(trees)
        here = self._transaction.document_rows([*came])
        new = [each for id, each in came.items() if id not in here]
        self._transaction.put_new([each.ready for each in new])
        self._ledger.add((each.campaign.id, [(Create(each.record), Erase())]) for each in new)
        for id, row in here.items():
            self._change(row, came[id].record)
        self._throw_away([id for id, tree in records.items() if tree is None])
        return Came({id: each.stands for id, each in came.items()}, failed)

    def _change(self, here: DocumentRow, wanted: Tree) -> None:
        edits = differences({**here.document, BIN: here.bin}, wanted)
        if edits:
            self._keep(self._transaction, from_tree(here.document))
            self._ledger.edit(wanted["id"], edits)

    def _throw_away(self, ids: Iterable[str]) -> None:
        change = deleting(self._at)
        records = self._transaction.records([*ids])
        done = {id: perform(record, change(record)) for id, record in records.items()}
        gone = {id: after for id, (after, steps) in done.items() if steps and after is not None}
        self._transaction.refile(gone)
        self._ledger.add((id, done[id][1]) for id in gone)
