"""What of a workspace takes part in a sync, record by record."""

from collections.abc import Mapping, Sequence

from app.domain.sendings import sendings
from app.domain.tree import Tree
from app.services.ports import ALIAS, LABELS, DocumentRow, NameKind, Reader, TeamRecord
from app.services.syncing.wire import SHARED, campaign_out, mark_of, segment_out
from app.sync.states import waits
from app.sync.values import Collection, Mine


def is_shared(document: DocumentRow | None) -> bool:
    """Whether the team is to have a campaign."""
    return document is not None and document.bin is None and document.document[SHARED]


class Standing:
    """The records of a workspace, read through ``reader``: as committed, or as a transaction has them."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        """See ``LocalStore.read``."""
        found = self._campaigns(ids) if collection == "campaigns" else self._small(collection, ids)
        return {id: mine for id, mine in found.items() if mine.data is not None or mine.agreed is not None}

    def waiting(self, collection: Collection, *, refused: bool) -> list[str]:
        """See ``LocalStore.waiting``: of campaigns those that may have to be sent, of others those that have to."""
        if collection != "campaigns":
            every = self._small(collection, None)
            return [id for id, mine in every.items() if waits(mine, refused=refused)]
        ids = self._reader.unsynced()
        troubled = [id for of, id in self._reader.team_troubles() if of == collection] if refused else []
        again = [id for id, mine in self._campaigns(troubled).items() if waits(mine, refused=True)]
        return list(dict.fromkeys((*ids, *again)))

    def count(self, collection: Collection) -> int:
        """See ``LocalStore.count``."""
        if collection == "campaigns":
            return self._reader.team_count()
        every = self._small(collection, None).values()
        return sum(mine.data is not None or bool(mine.agreed and mine.agreed.revision) for mine in every)

    def _campaigns(self, ids: Sequence[str]) -> dict[str, Mine]:
        documents, known = self._reader.document_rows(ids), self._reader.team_records("campaigns", ids)
        return {id: _campaign(id, documents.get(id), known.get(id)) for id in ids}

    def _small(self, collection: Collection, ids: Sequence[str] | None) -> dict[str, Mine]:
        """Labels, subscriptions or segments: these, or (None) all."""
        rows = self._rows(collection)
        known = self._reader.team_records(collection, ids)
        wanted = [*dict.fromkeys((*rows, *known))] if ids is None else ids
        used = self._used(collection, [id for id in wanted if id in rows and id not in known])
        return {id: _mine(id, rows, known.get(id), used=id in known or id in used) for id in wanted}

    def _rows(self, collection: Collection) -> Mapping[str, Tree]:
        if collection == "segments":
            every = {each.id: segment_out(each) for each in self._reader.segments()}
            return {id: tree for id, tree in every.items() if tree is not None}
        return self._reader.name_records(_kind(collection))

    def _used(self, collection: Collection, ids: Sequence[str]) -> set[str]:
        """Those of ``ids`` that shared campaigns use."""
        if not ids:
            return set()
        if collection == "segments":
            return self._reader.shared_segments().intersection(ids)
        kind = _kind(collection)
        used = self._reader.mentioned(kind, ids, shared=True)
        return used if kind != LABELS else used | self._asked({*ids} - used)

    def _asked(self, labels: set[str]) -> set[str]:
        """Those of ``labels`` that the rules of shared segments ask for. Which segments these are is only looked up, in
        all documents, where it matters."""
        rules = {each.id: each.rule for each in self._reader.segments() if each.rule is not None} if labels else {}
        asking = {id: labels.intersection(sent.label for sent in sendings(rule)) for id, rule in rules.items()}
        asking = {id: found for id, found in asking.items() if found}
        used = self._reader.shared_segments() if asking else set[str]()
        return {label for id, found in asking.items() if id in used for label in found}


def _kind(collection: Collection) -> NameKind:
    return "labels" if collection == "labels" else "categories"


def _campaign(id: str, here: DocumentRow | None, known: TeamRecord | None) -> Mine:
    seq = here.seq if here else 0
    agreed = known.agreed if known else None
    if here is not None and is_shared(here):
        return Mine(id, campaign_out(here.document), seq, agreed)
    left = known is not None and known.skipped
    return Mine(id, agreed.base if agreed and left else None, seq, agreed)


def _mine(id: str, rows: Mapping[str, Tree], known: TeamRecord | None, *, used: bool) -> Mine:
    row = rows.get(id)
    data = _awaiting(row, known.agreed.base, rows) if row and known else row
    return Mine(id, data if used else None, mark_of(row), known.agreed if known else None)


def _awaiting(row: Tree, base: Tree, rows: Mapping[str, Tree]) -> Tree:
    """A record as the store has it in one thing: it leads to something that has not come (yet)."""
    end = base.get(ALIAS)
    return {**row, ALIAS: end} if end and end not in rows and row.get(ALIAS) is None else row
