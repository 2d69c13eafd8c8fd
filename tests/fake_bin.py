"""The bin of a workspace in memory."""

from typing import TYPE_CHECKING

from app.domain.emptying import Deleted, Worked, expired

if TYPE_CHECKING:
    from tests.fakes import FakeTransaction


def empty_bin(transaction: "FakeTransaction", before: str) -> int:
    state = transaction.state
    newest = {row.campaign: row.seq for row in state.journal}
    thrown = [
        Deleted(id=id, at=bin, seq=newest.get(id, 0)) for id, (_, bin) in state.documents.items() if bin is not None
    ]
    at = {row.group: row.at for row in state.journal}
    journal = [Worked(first_seq=group.first_seq, at=at[group.id]) for group in state.groups.values()]
    gone = expired(before, thrown, journal)
    for campaign in gone:
        transaction.put(campaign, None)
        state.counts.pop(campaign, None)
    return len(gone)
