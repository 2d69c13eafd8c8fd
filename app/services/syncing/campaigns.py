"""Campaigns that come from the team store, into a workspace."""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from app.domain.campaign import Campaign, from_tree
from app.domain.edits import BIN, Create, Erase, perform
from app.domain.filing import deleting
from app.domain.record import differences, document, pack
from app.domain.tree import Tree
from app.services.ports import DocumentRow, Transaction
from app.services.syncing.ledger import Ledger
from app.services.syncing.wire import Unfit, campaign_in, campaign_out

Keep = Callable[[Transaction, Campaign], None]


class Came(Struct, frozen=True):
    """``stored``: campaigns as they travel, by id, as they stand here now; ``failed``: why others could not be."""

    stored: dict[str, Tree]
    failed: dict[str, str]


class Arriving:
    """Stores what came, within one transaction. ``at`` is the instant; ``keep`` is shown what is about to change."""

    def __init__(self, transaction: Transaction, ledger: Ledger, at: str, keep: Keep) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._at = at
        self._keep = keep

    def store(self, records: Mapping[str, Tree | None]) -> Came:
        """Let the workspace have these (None: in the bin)."""
        campaigns, failed = _read(records)
        wanted = {id: pack(each, None) for id, each in campaigns.items()}
        here = self._transaction.document_rows([*campaigns])
        new = [each for id, each in campaigns.items() if id not in here]
        self._transaction.put_new(new)
        self._ledger.add((each.id, [(Create(wanted[each.id]), Erase())]) for each in new)
        for id, row in here.items():
            self._change(row, wanted[id])
        self._throw_away([id for id, tree in records.items() if tree is None])
        return Came({id: campaign_out(document(record)) for id, record in wanted.items()}, failed)

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


def _read(records: Mapping[str, Tree | None]) -> tuple[dict[str, Campaign], dict[str, str]]:
    campaigns: dict[str, Campaign] = {}
    failed: dict[str, str] = {}
    for id, tree in records.items():
        if tree is not None:
            try:
                campaigns[id] = campaign_in(id, tree)
            except Unfit as unfit:
                failed[id] = str(unfit)
    return campaigns, failed
