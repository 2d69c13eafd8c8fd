"""Records that are written, in batches."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.domain.tree import Tree, same
from app.remote.kinto import words
from app.remote.kinto.asking import AGAIN, Asking, request
from app.remote.kinto.fitting import problem
from app.remote.kinto.paging import remote
from app.remote.kinto.reply import ABSENT, BAD, CHANGED, FORBIDDEN, GIVEN, TOO_LARGE, Reply
from app.remote.kinto.words import Failing
from app.sync.values import Clash, Outcome, Refused, Stored, Write

MOST = 50
MOST_BYTES = 4_000_000
"""Of a batch; what is larger goes alone."""

AGAIN_IN_PARTS = 1
"""How often the parts of a batch that the server failed at are sent once more."""


class _Outgoing(Struct, frozen=True):
    write: Write
    request: bytes


def write(asking: Asking, writes: Sequence[Write], most: int) -> list[Outcome]:
    """See ``RemoteStore.write``. ``most``: how many requests the server takes in a batch."""
    problems = [problem(each.id, each.data) for each in writes]
    going = [_outgoing(asking, each) for each, wrong in zip(writes, problems, strict=True) if not wrong]
    sending = _Sending(asking)
    answered = (outcome for batch in _batches(going, min(most, MOST)) for outcome in sending.send(batch))
    return [Refused(words.refused(wrong)) if wrong else next(answered) for wrong in problems]


def outcome(write: Write, reply: Reply) -> Outcome:
    """What the server's answer to one write means."""
    if reply.status in GIVEN:
        return Stored(str(reply.data["last_modified"]))
    if reply.status == ABSENT and write.data is None:
        return Stored("")
    if reply.status == CHANGED:
        return _clash(write, reply.existing)
    return Refused(_reason(reply))


def _clash(write: Write, existing: Tree | None) -> Outcome:
    if existing is None:
        return Clash(None) if write.data is not None else Stored("")
    theirs = remote(write.collection, existing)
    return Stored(theirs.revision) if write.data is not None and same(theirs.data, write.data) else Clash(theirs)


def _reason(reply: Reply) -> str:
    if reply.status == FORBIDDEN:
        return words.READER
    return words.LARGE if reply.status == TOO_LARGE else words.refused(reply.message)


def _outgoing(asking: Asking, write: Write) -> _Outgoing:
    method, body = ("DELETE", None) if write.data is None else ("PUT", {"data": write.data})
    condition = {"If-None-Match": "*"} if write.revision is None else {"If-Match": f'"{write.revision}"'}
    return _Outgoing(write, request(method, asking.records(write.collection, write.id), body, condition))


def _batches(going: Sequence[_Outgoing], most: int) -> Iterator[list[_Outgoing]]:
    batch: list[_Outgoing] = []
    size = 0
    for each in going:
        if batch and (len(batch) == most or size + len(each.request) > MOST_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += len(each.request)
    if batch:
        yield batch


class _Sending:
    """Batches on their way. ``went``: the server has answered one of them, so that it is not down."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._went = False

    def send(self, batch: Sequence[_Outgoing], again: int = AGAIN) -> list[Outcome]:
        """The outcomes. A batch that is not taken as a whole goes in halves, until what is wrong stands alone."""
        try:
            reply = self._asking.batch((each.request for each in batch), again=again)
        except Failing:
            if len(batch) == 1 and self._went:
                return [Refused(words.FAILS)]
            if len(batch) == 1:
                raise
            return self._halves(batch, AGAIN_IN_PARTS)
        if reply.status in GIVEN:
            self._went = True
            answers = self._asking.answers(reply, len(batch))
            return [outcome(each.write, answer) for each, answer in zip(batch, answers, strict=True)]
        if reply.status not in (BAD, TOO_LARGE):
            raise words.answered(self._asking.host, reply.status)
        return self._halves(batch, again) if len(batch) > 1 else [Refused(_reason(reply))]

    def _halves(self, batch: Sequence[_Outgoing], again: int) -> list[Outcome]:
        middle = len(batch) // 2
        return [*self.send(batch[:middle], again), *self.send(batch[middle:], again)]
