"""Labels and subscriptions that come from the team store, into a workspace.

Of two with one name the lower id survives, and the other leads to it: whoever syncs comes to the same.
"""

from collections.abc import Iterable, Mapping

from app.domain.edits import Create, Edit, Erase
from app.domain.folding import folded
from app.domain.record import differences
from app.domain.tree import Tree
from app.services.ports import ALIAS, NameKind, Transaction, name_key, pack_name
from app.services.syncing.ledger import Ledger
from app.services.syncing.wire import Unfit, name_in

Records = dict[str, Tree]


class Names:
    """Stores what came of one kind, within one transaction."""

    def __init__(self, transaction: Transaction, ledger: Ledger, kind: NameKind) -> None:
        self._transaction = transaction
        self._ledger = ledger
        self._kind: NameKind = kind

    def store(self, records: Mapping[str, Tree | None]) -> dict[str, str]:
        """Let the workspace have these; why some could not be stored, by id. What is to go is for ``drop``."""
        came, failed = self._read(records)
        here = self._transaction.name_records(self._kind)
        wanted = settled({**here, **self._waiting(here, came), **came})
        changed = {id: tree for id, tree in wanted.items() if here.get(id) != tree}
        for id in _in_the_way(here, changed):
            self._put(id, here[id], {**here[id], "name": id})
        now = self._transaction.name_records(self._kind)
        for id in sorted(changed, key=lambda id: (changed[id][ALIAS] is None, id)):
            self._put(id, now.get(id), changed[id])
        return failed

    def drop(self, ids: Iterable[str]) -> set[str]:
        """Take away those of ``ids`` that no campaign has; the others."""
        here = self._transaction.name_records(self._kind)
        gone = [id for id in ids if id in here]
        led = {tree[ALIAS] for id, tree in here.items() if id not in gone}
        staying = {*self._transaction.mentioned(self._kind, gone, shared=False), *led.intersection(gone)}
        for id in gone:
            if id not in staying:
                self._ledger.edit(name_key(self._kind, id), [Erase()])
        return staying

    def _read(self, records: Mapping[str, Tree | None]) -> tuple[Records, dict[str, str]]:
        came: Records = {}
        failed: dict[str, str] = {}
        for id, tree in records.items():
            if tree is not None:
                try:
                    came[id] = pack_name(*name_in(self._kind, id, tree))
                except Unfit as unfit:
                    failed[id] = str(unfit)
        return came, failed

    def _waiting(self, here: Records, came: Records) -> Records:
        """What is here and was to lead to something that comes only now."""
        new = came.keys() - here.keys()
        known = self._transaction.team_records(self._kind) if new else {}
        bases = {id: each.agreed.base for id, each in known.items() if id in here and here[id][ALIAS] is None}
        return {id: {**here[id], ALIAS: base[ALIAS]} for id, base in bases.items() if base.get(ALIAS) in new}

    def _put(self, id: str, before: Tree | None, wanted: Tree) -> None:
        edits: list[Edit] = [Create(wanted)] if before is None else differences(before, wanted)
        self._ledger.edit(name_key(self._kind, id), edits)


def settled(records: Records) -> Records:
    """``records`` in which every alias leads to what stands for itself, and no two of those have one name."""
    ends = {id: _end(records, id) for id in records}
    alone = [id for id in sorted(records) if ends[id] == id]
    first: dict[str, str] = {}
    for id in alone:
        first.setdefault(folded(records[id]["name"]), id)
    survivors = {id: first[folded(records[id]["name"])] for id in alone}
    led = {id: survivors[end] for id, end in ends.items()}
    return {id: {**tree, ALIAS: None if led[id] == id else led[id]} for id, tree in records.items()}


def _end(records: Records, id: str) -> str:
    """Where an alias leads: the last that there is on the way; the lowest id of a circle."""
    way = [id]
    while (following := records[way[-1]][ALIAS]) in records:
        if following in way:
            return min(way[way.index(following) :])
        way.append(following)
    return way[-1]


def _in_the_way(here: Records, changed: Records) -> list[str]:
    """Those that have to let go of their names first, because another one takes one of these."""
    taken = {folded(tree["name"]) for tree in changed.values() if tree[ALIAS] is None}
    return [
        id
        for id, tree in changed.items()
        if tree[ALIAS] is None
        and id in here
        and here[id][ALIAS] is None
        and folded(here[id]["name"]) in taken - {folded(tree["name"])}
    ]
