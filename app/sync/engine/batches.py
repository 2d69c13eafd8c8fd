"""What is to be sent, in portions."""

from collections.abc import Iterator

from msgspec import Struct

from app.sync.engine.run import Run
from app.sync.states import dirty, is_parked, known, projected, spelled
from app.sync.values import COLLECTIONS, Collection, Mine, Write

MOST = 50
"""Records in a batch (Kinto's default ``batch_max_requests`` is 25; Galley's server allows 50)."""
MOST_BYTES = 4_000_000
"""JSON in a batch; one larger record goes alone."""


class Outgoing(Struct, frozen=True):
    """A write, the record's mark when it was read, its length in bytes of JSON, and what ``Agreed.sent`` is then."""

    write: Write
    mark: int
    size: int
    text: str


def batches(run: Run, *, refused: bool) -> Iterator[list[Outgoing]]:
    """All that waits. What a campaign refers to goes before it. ``refused``: what was refused as it is, too."""
    batch: list[Outgoing] = []
    size = 0
    for each in _outgoing(run, refused):
        if batch and (len(batch) == MOST or size + each.size > MOST_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += each.size
    if batch:
        yield batch


def _outgoing(run: Run, refused: bool) -> Iterator[Outgoing]:
    for collection in COLLECTIONS:
        ids = run.local.waiting(collection, refused=refused)
        for start in range(0, len(ids), MOST):
            some = ids[start : start + MOST]
            found = run.local.read(collection, some)
            yield from _of(run, collection, [found[id] for id in some if id in found], refused)


def _of(run: Run, collection: Collection, records: list[Mine], refused: bool) -> Iterator[Outgoing]:
    settled = {mine.id for mine in records if not dirty(mine)}
    if settled:
        with run.local.change() as change:
            now = change.read(collection, sorted(settled))
            change.agree(collection, {id: mine.agreed for id, mine in now.items()})
    for mine in records:
        if mine.id not in settled and (refused or not is_parked(mine)):
            yield _write(collection, mine)


def _write(collection: Collection, mine: Mine) -> Outgoing:
    agreed, data = known(mine), projected(mine)
    spelling = spelled(data)
    write = Write(collection, mine.id, data, agreed.revision if agreed else None)
    return Outgoing(write, mine.mark, len(spelling), spelling.decode())
