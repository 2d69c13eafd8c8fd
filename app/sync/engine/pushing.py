"""Sending what was changed here."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from app.domain.tree import same
from app.sync.engine.applying import Resolved, apply, read
from app.sync.engine.batches import Outgoing, batches
from app.sync.engine.pictures import send_pictures
from app.sync.engine.report import Line
from app.sync.engine.run import Run
from app.sync.merge.shapes import SHAPES
from app.sync.states import Resolution, known, parked, resolve, stored
from app.sync.values import COLLECTIONS, Clash, Mine, Outcome, Refused, Remote, Stored

READER = "You may only read what the team shares"


class Answer(Struct, frozen=True):
    """What the store said to a write."""

    to: Outgoing
    outcome: Outcome


def push(run: Run, *, refused: bool = False) -> bool:
    """Send all that waits. Whether anything went: then the store is worth another look."""
    done, went = 0, False
    for batch in batches(run, refused=refused):
        run.look("push", done)
        answers = _answers(run, batch)
        _settle(run, answers)
        went = went or any(not isinstance(answer.outcome, Refused) for answer in answers)
        done += len(batch)
    return went


def _answers(run: Run, batch: Sequence[Outgoing]) -> list[Answer]:
    """Carry out a batch's writes; those whose pictures the store refuses are refused themselves."""
    if run.report.hello and run.report.hello.role == "reader":
        return [Answer(each, Refused(READER)) for each in batch]
    bare = send_pictures(run, [each.write.id for each in batch if each.write.collection == "campaigns"])
    going = [each for each in batch if not _reason(each, bare)]
    _announce(run, going)
    outcomes = run.remote.write([each.write for each in going]) if going else []
    refused = [Answer(each, Refused(reason)) for each in batch if (reason := _reason(each, bare))]
    return [*refused, *(Answer(each, outcome) for each, outcome in zip(going, outcomes, strict=True))]


def _reason(each: Outgoing, bare: Mapping[str, str]) -> str:
    return bare.get(each.write.id, "") if each.write.collection == "campaigns" and each.write.data is not None else ""


def _announce(run: Run, batch: Sequence[Outgoing]) -> None:
    with run.local.change() as change:
        for collection in COLLECTIONS:
            texts = {each.write.id: each.text for each in batch if each.write.collection == collection}
            if texts:
                change.sending(collection, texts)


def _settle(run: Run, answers: Sequence[Answer]) -> None:
    lines: list[Line] = []
    with run.local.change() as change:
        for collection in COLLECTIONS:
            some = [answer for answer in answers if answer.to.write.collection == collection]
            if some:
                mine = read(change, collection, [answer.to.write.id for answer in some])
                lines += apply(change, collection, [_resolved(run, mine[each.to.write.id], each) for each in some])
    run.report.lines += lines


def _resolved(run: Run, mine: Mine, answer: Answer) -> Resolved:
    write, outcome = answer.to.write, answer.outcome
    theirs = outcome.theirs if isinstance(outcome, Clash) else None
    there = theirs or Remote(write.collection, write.id, "", None)
    return Resolved(mine, there, _resolution(run, mine, answer, there))


def _resolution(run: Run, mine: Mine, answer: Answer, there: Remote) -> Resolution:
    write, outcome = answer.to.write, answer.outcome
    if isinstance(outcome, Refused):
        return parked(mine, answer.to.mark, outcome.reason)
    if isinstance(outcome, Stored):
        return stored(mine, write.revision, write.data, outcome.revision)
    if same(there.data, write.data):
        return stored(mine, write.revision, write.data, there.revision)
    agreed = known(mine)
    if agreed and there.data is not None and run.remote.older(there.revision, agreed.revision):
        return Resolution(agreed=mine.agreed)
    return resolve(mine, there, SHAPES[write.collection])
