"""Sending what was changed here."""

from collections.abc import Mapping, Sequence

from app.domain.tree import same
from app.sync.engine.applying import Resolved, apply, read
from app.sync.engine.batches import Outgoing, batches
from app.sync.engine.pictures import send_pictures
from app.sync.engine.run import Run
from app.sync.merge.shapes import SHAPES
from app.sync.states import Resolution, known, parked, resolve, stored
from app.sync.values import COLLECTIONS, Clash, Collection, Mine, Outcome, Refused, Remote, Stored

READER = "You may only read what the team shares"


def push(run: Run, *, refused: bool = False) -> bool:
    """Send all that waits. Whether anything went: then the store is worth another look."""
    done, went = 0, False
    for batch in batches(run, refused=refused):
        run.look("push", done)
        outcomes = _outcomes(run, batch)
        _settle(run, batch, outcomes)
        went = went or any(not isinstance(each, Refused) for each in outcomes)
        done += len(batch)
    return went


def _outcomes(run: Run, batch: Sequence[Outgoing]) -> list[Outcome]:
    """Carry out a batch's writes; those whose pictures the store refuses are refused themselves."""
    if run.report.hello and run.report.hello.role == "reader":
        return [Refused(READER) for _ in batch]
    bare = send_pictures(run, [each.write.id for each in batch if each.write.collection == "campaigns"])
    going = [each for each in batch if not _reason(each, bare)]
    _announce(run, going)
    answers = iter(run.remote.write([each.write for each in going]) if going else [])
    return [Refused(reason) if (reason := _reason(each, bare)) else next(answers) for each in batch]


def _reason(each: Outgoing, bare: Mapping[str, str]) -> str:
    return bare.get(each.write.id, "") if each.write.collection == "campaigns" and each.write.data is not None else ""


def _announce(run: Run, batch: Sequence[Outgoing]) -> None:
    with run.local.change() as change:
        for collection, some in _sorted(batch).items():
            change.sending(collection, {each.write.id: each.print for each in some})


def _settle(run: Run, batch: Sequence[Outgoing], outcomes: Sequence[Outcome]) -> None:
    answers = {(each.write.collection, each.write.id): outcome for each, outcome in zip(batch, outcomes, strict=True)}
    with run.local.change() as change:
        lines = [
            line
            for collection, some in _sorted(batch).items()
            for line in apply(
                change,
                collection,
                _resolved(run, read(change, collection, [each.write.id for each in some]), some, answers),
            )
        ]
    run.report.lines += lines


def _resolved(
    run: Run, mine: Mapping[str, Mine], batch: Sequence[Outgoing], answers: Mapping[tuple[Collection, str], Outcome]
) -> list[Resolved]:
    found: list[Resolved] = []
    for each in batch:
        write = each.write
        answer = answers[write.collection, write.id]
        theirs = answer.theirs if isinstance(answer, Clash) else None
        there = theirs or Remote(write.collection, write.id, "", None)
        found.append(Resolved(mine[write.id], there, _resolution(run, mine[write.id], each, answer, there)))
    return found


def _resolution(run: Run, mine: Mine, each: Outgoing, answer: Outcome, there: Remote) -> Resolution:
    write = each.write
    if isinstance(answer, Refused):
        return parked(mine, each.mark, answer.reason)
    if isinstance(answer, Stored):
        return stored(mine, write.revision, write.data, answer.revision)
    if same(there.data, write.data):
        return stored(mine, write.revision, write.data, there.revision)
    agreed = known(mine)
    if agreed and there.data is not None and run.remote.older(there.revision, agreed.revision):
        return Resolution(agreed=mine.agreed)
    return resolve(mine, there, SHAPES[write.collection])


def _sorted(batch: Sequence[Outgoing]) -> dict[Collection, list[Outgoing]]:
    of = {collection: [each for each in batch if each.write.collection == collection] for collection in COLLECTIONS}
    return {collection: some for collection, some in of.items() if some}
