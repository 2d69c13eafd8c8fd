"""Segments that come from the team store, into a workspace: rules only. They are not part of the journal."""

from collections.abc import Mapping

from app.domain.segments import Segment
from app.domain.tree import Tree
from app.services.ports import Transaction
from app.services.syncing.wire import Unfit, segment_in

LIST = "Here it is a list of recipients, which a rule of the team does not replace"


def store_segments(transaction: Transaction, records: Mapping[str, Tree | None]) -> dict[str, str]:
    """Let the workspace have these (None: taken away, unless a campaign goes by it); why others could not be."""
    failed: dict[str, str] = {}
    here = {each.id: each for each in transaction.segments()}
    for id, tree in records.items():
        if tree is None:
            _drop(transaction, here.get(id))
            continue
        try:
            segment = _taken(id, tree, here.get(id))
        except Unfit as unfit:
            failed[id] = str(unfit)
            continue
        if segment != here.get(id):
            transaction.put_segment(segment)
    return failed


def _taken(id: str, tree: Tree, here: Segment | None) -> Segment:
    if here is not None and here.rule is None:
        raise Unfit(LIST)
    return segment_in(id, tree)


def _drop(transaction: Transaction, here: Segment | None) -> None:
    if here is not None and here.rule is not None and not transaction.using_segment(here.id):
        transaction.remove_segment(here.id)
