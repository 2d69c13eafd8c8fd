"""Sending what was changed here."""

from collections.abc import Mapping, Sequence
from typing import Self

from msgspec import Struct

from app.domain.tree import same
from app.sync.engine.applying import Resolved, apply, read
from app.sync.engine.batches import Outgoing, batches
from app.sync.engine.pictures import lacking_there, send_pictures
from app.sync.engine.report import Line
from app.sync.engine.run import Run
from app.sync.engine.wire import Wire
from app.sync.merge.shapes import SHAPES
from app.sync.ports import Barred, Offline
from app.sync.states import Resolution, known, parked, resolve, stored
from app.sync.values import COLLECTIONS, Clash, Mine, Outcome, Refused, Remote, Stored

READER = "You may only read what the team shares"


class Answer(Struct, frozen=True):
    """What the store said to a write."""

    to: Outgoing
    outcome: Outcome


class Pushed(Struct, frozen=True):
    """``count`` records waited. ``went``: the store took any of them, or has another state: it is worth another
    look."""

    count: int
    went: bool


def push(run: Run, *, refused: bool = False) -> Pushed:
    """Send all that waits."""
    with _Pushing(run) as pushing:
        for batch in batches(run, refused=refused):
            pushing.send(batch)
    return Pushed(pushing.done, pushing.went)


class _Pushing:
    """A batch is on its way while the next one is read and announced, and the one before is settled. However it ends,
    what the store answers to the last one is settled."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._wire = Wire(run.remote)
        self._going: list[Outgoing] = []
        self._answers: list[Answer] = []
        self.done = 0
        self.went = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        try:
            self._settle()
        except (Offline, Barred):
            if kind is None:
                raise

    def send(self, batch: Sequence[Outgoing]) -> None:
        """Let it go once the one before was answered. Those whose pictures the store refuses are refused themselves."""
        reasons = [*zip(batch, self._reasons(batch), strict=True)]
        going = [each for each, reason in reasons if not reason]
        if going:
            _announce(self._run, going)
        self._arrive()
        self._run.look("push", self.done)
        before, self._answers = self._answers, [Answer(each, Refused(reason)) for each, reason in reasons if reason]
        self._go(going)
        self.done += len(batch)
        _settle(self._run, before)

    def _go(self, going: list[Outgoing]) -> None:
        if going:
            self._wire.send([each.write for each in going])
        self._going = going

    def _reasons(self, batch: Sequence[Outgoing]) -> list[str]:
        """Why records can't go, "" of those that can."""
        if self._run.report.hello and self._run.report.hello.role == "reader":
            return [READER] * len(batch)
        files = lacking_there(self._run, [each.write.id for each in batch if each.write.collection == "campaigns"])
        if files:
            self._settle()
        bare = send_pictures(self._run, files) if files else {}
        return [_reason(each, bare) for each in batch]

    def _arrive(self) -> None:
        """Wait for the answers to what is on its way."""
        going, self._going = self._going, []
        if going:
            self._answers += [Answer(*each) for each in zip(going, self._wire.answers(), strict=True)]
            self.went = self.went or any(not isinstance(each.outcome, Refused) for each in self._answers)

    def _settle(self) -> None:
        self._arrive()
        answers, self._answers = self._answers, []
        _settle(self._run, answers)


def _reason(each: Outgoing, bare: Mapping[str, str]) -> str:
    return bare.get(each.write.id, "") if each.write.collection == "campaigns" and each.write.data is not None else ""


def _announce(run: Run, batch: Sequence[Outgoing]) -> None:
    with run.local.change() as change:
        for collection in COLLECTIONS:
            texts = {each.write.id: each.text for each in batch if each.write.collection == collection}
            if texts:
                change.sending(collection, texts)


def _settle(run: Run, answers: Sequence[Answer]) -> None:
    if not answers:
        return
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
