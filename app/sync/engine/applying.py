"""Carrying out what was resolved, inside one transaction of the workspace."""

from collections.abc import Sequence

from msgspec import UNSET, Struct

from app.domain.tree import Tree
from app.sync.engine.report import Line, line
from app.sync.ports import LocalChange
from app.sync.states import Resolution, unfit
from app.sync.values import Collection, Mine, Remote


class Resolved(Struct, frozen=True):
    """A record here, the same in the store, and what is to be done about it."""

    mine: Mine
    theirs: Remote
    resolution: Resolution


def read(change: LocalChange, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
    """Every record, those that there is nothing of here included."""
    found = change.read(collection, ids)
    return {id: found.get(id) or Mine(id, None, 0, None) for id in ids}


def apply(change: LocalChange, collection: Collection, resolved: Sequence[Resolved]) -> list[Line]:
    """Store and remember what ``resolved`` says of records of one collection; what there is to tell of them."""
    trees = {each.mine.id: tree for each in resolved if (tree := each.resolution.store) is not UNSET}
    failed = _stored(change, collection, trees)
    done = {each.mine.id: (each.mine, _outcome(each, failed)) for each in resolved}
    news = {id: outcome.agreed for id, (mine, outcome) in done.items() if outcome.agreed != mine.agreed or id in trees}
    if news:
        change.agree(collection, news)
    told = [line(collection, id, outcome) for id, (_, outcome) in done.items()]
    return [each for each in told if each]


def _stored(change: LocalChange, collection: Collection, trees: dict[str, Tree | None]) -> dict[str, str]:
    return change.store(collection, trees) if trees else {}


def _outcome(each: Resolved, failed: dict[str, str]) -> Resolution:
    reason = failed.get(each.mine.id)
    return each.resolution if reason is None else unfit(each.mine, each.theirs, reason)
