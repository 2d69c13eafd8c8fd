"""Steps that the contracts of team stores share."""

import hashlib
import threading
import uuid
from typing import Any

from app.domain.tree import same
from app.sync.ports import RemoteStore
from app.sync.values import Asset, Clash, Page, Stored, Write
from tests.contracts.teams import Follower, create

A, B, C = (f"{number:08x}-0000-4000-8000-000000000000" for number in (1, 2, 3))


def done(store: RemoteStore, *writes: Write) -> list[str]:
    """The new revisions; all of it was stored."""
    outcomes = store.write(writes)
    assert all(isinstance(each, Stored) for each in outcomes), outcomes
    return [each.revision for each in outcomes if isinstance(each, Stored)]


def taken(outcome: Any, data: Any) -> bool:
    """Whether the writer learns that the store has what was written."""
    if isinstance(outcome, Clash):
        return same(outcome.theirs and outcome.theirs.data, data)
    return isinstance(outcome, Stored)


def follow(store: RemoteStore) -> Follower:
    return Follower(store).pull()


def take(seen: Follower, page: Page) -> None:
    for each in page.records:
        if each.data is None:
            seen.records.pop((page.collection, each.id), None)
        else:
            seen.records[page.collection, each.id] = each
    seen.cursors[page.collection] = page.cursor


def many(store: RemoteStore, count: int) -> list[str]:
    ids = [str(uuid.UUID(int=number, version=4)) for number in range(1, count + 1)]
    for start in range(0, count, 50):
        done(store, *(create(id) for id in ids[start : start + 50]))
    return ids


def race(stores: list[RemoteStore], writes: list[Write]) -> list[Any]:
    """One write of each, at the same time; the outcomes."""
    outcomes: list[Any] = [None] * len(stores)
    gate = threading.Barrier(len(stores))

    def run(which: int) -> None:
        gate.wait()
        outcomes[which] = stores[which].write([writes[which]])[0]

    threads = [threading.Thread(target=run, args=(which,)) for which in range(len(stores))]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return outcomes


def file(data: bytes, name: str = "a.png") -> Asset:
    return Asset(sha256=hashlib.sha256(data).hexdigest(), filename=name, mime="image/png", size=len(data))
