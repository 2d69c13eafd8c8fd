"""A store that was set back, and written to since: what it lost is found by its own log."""

from collections.abc import Sequence

from app.domain.tree import Tree
from app.sync.engine.run import Run
from app.sync.ports import RemoteStore
from app.sync.states import known
from app.sync.values import Collection, Event, Remote


def forks(run: Run, collection: Collection, records: Sequence[Remote]) -> dict[str, Tree]:
    """What mine and theirs began with, by id, of those of the records whose state that was agreed upon the store has
    lost: the last state in its log before that one. A question for each record that is newer there."""
    there = {each.id: each.revision for each in records if each.data is not None}
    agreed = {id: at.revision for id, mine in run.local.read(collection, [*there]).items() if (at := known(mine))}
    newer = {id: at for id, at in agreed.items() if at != there[id] and not run.remote.older(there[id], at)}
    found = {id: _fork(run.remote, run.remote.history(collection, id), at) for id, at in newer.items()}
    return {id: tree for id, tree in found.items() if tree is not None}


def _fork(remote: RemoteStore, log: Sequence[Event], agreed: str) -> Tree | None:
    """None where the log has what was agreed upon, or reaches back no further."""
    if any(event.revision == agreed for event in log):
        return None
    return next((each.data for each in log if each.revision and remote.older(each.revision, agreed)), None)
