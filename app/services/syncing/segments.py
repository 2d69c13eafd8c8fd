"""Segments that come from the team store, into a workspace: rules only. They are not part of the journal."""

from collections.abc import Mapping

from app.domain.tree import Tree
from app.services.ports import Transaction
from app.services.syncing.wire import Unfit, segment_in


def store_segments(transaction: Transaction, records: Mapping[str, Tree | None]) -> dict[str, str]:
    """Let the workspace have these (None: taken away, unless a campaign goes by it); why others could not be."""
    failed: dict[str, str] = {}
    for id, tree in records.items():
        if tree is None:
            _drop(transaction, id)
            continue
        try:
            segment = segment_in(id, tree)
        except Unfit as unfit:
            failed[id] = str(unfit)
            continue
        if segment not in transaction.segments():
            transaction.put_segment(segment)
    return failed


def _drop(transaction: Transaction, id: str) -> None:
    rules = [each.id for each in transaction.segments() if each.rule is not None]
    if id in rules and not transaction.using_segment(id):
        transaction.remove_segment(id)
