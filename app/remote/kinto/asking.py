"""Requests that are sent again until they are answered."""

import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import quote

import msgspec

from app.domain.tree import is_list
from app.remote.kinto import words
from app.remote.kinto.connection import Connection
from app.remote.kinto.reply import ABSENT, FAILED, GIVEN, GONE, UNKNOWN_PERSON, Reply, within
from app.remote.kinto.waiting import LONGEST, Wait, asked, growing
from app.remote.kinto.words import Broken

AGAIN = 5
"""How often a request is sent once more."""

_PATIENCE = (408, 409, 429)


class Asking:
    """Every request to a workspace goes through here. ``wait`` is where all waiting is done; ``clock`` counts
    seconds."""

    def __init__(
        self, connection: Connection, workspace: str, wait: Wait, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.host = connection.address.host
        self.workspace = workspace
        self._connection = connection
        self._wait = wait
        self._clock = clock
        self._not_before = 0.0

    def place(self, *parts: str) -> str:
        """The path of something in the workspace. Kinto refuses a batch with ``/batch`` in any path of it."""
        path = "/".join(("", "buckets", self.workspace, *(quote(part, safe="") for part in parts)))
        return path.replace("/batch", "/%62atch")

    def uri(self, collection: str, id: str) -> str:
        """What Kinto itself calls a record."""
        return f"/buckets/{self.workspace}/collections/{collection}/records/{id}"

    def records(self, collection: str, *id: str) -> str:
        """The path of a collection's records, or of one of them."""
        return self.place("collections", collection, "records", *id)

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        again: int = AGAIN,
    ) -> Reply:
        """The answer, which is not one of those that ask for patience. Raises ``Offline`` (``Failing`` where it was
        always 500), ``Barred``, ``TooLarge``."""
        for attempt in range(again + 1):
            self._keep_pause()
            reply, why = self._once(method, path, body, headers)
            if reply is not None and not _is_busy(reply):
                return reply
            if attempt == again:
                raise why
            self._rest(reply, attempt)
        raise AssertionError

    def batch(self, requests: Iterable[bytes], *, again: int = AGAIN) -> Reply:
        """The answer to several requests in one, each made by ``request``."""
        body = b'{"requests":[' + b",".join(requests) + b"]}"
        return self.ask("POST", "/batch", body, again=again)

    def several(self, requests: Sequence[bytes]) -> list[Reply]:
        """The answers to what can't be refused as a whole. Raises ``Offline``, ``Barred``, ``TooLarge``."""
        reply = self.batch(requests)
        if reply.status not in GIVEN:
            raise words.answered(self.host, reply.status)
        return self.answers(reply, len(requests))

    def answers(self, batch: Reply, count: int) -> list[Reply]:
        """What is in the answer to a batch of that many. Raises ``Offline`` where one of them failed: it took back all
        of them."""
        told = batch.body.get("responses")
        found = [reply for each in told if (reply := within(each))] if is_list(told) else []
        if len(found) != count:
            raise words.not_json(self.host)
        for reply in found:
            if reply.status == UNKNOWN_PERSON:
                raise words.unknown_person(self.host)
            if _is_busy(reply):
                raise words.answered(self.host, reply.status)
        return found

    def _once(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str] | None
    ) -> tuple[Reply | None, Exception]:
        """The answer, and what to raise where it was the last attempt."""
        try:
            reply = self._connection.send(method, path, body, headers or {})
        except Broken as error:
            return None, words.Offline(str(error))
        if reply.status == UNKNOWN_PERSON:
            raise words.unknown_person(self.host)
        if reply.status == GONE:
            raise words.ended(self.host, reply.headers.get("alert", ""))
        if reply.status == ABSENT and not reply.body:
            raise words.no_store(self.host)
        pause = asked(reply.headers, "backoff")
        if pause:
            self._not_before = self._clock() + pause
        return reply, words.busy(self.host, reply.status)

    def _rest(self, reply: Reply | None, attempt: int) -> None:
        told = asked(reply.headers, "retry-after") if reply else None
        if told is None:
            self._sleep(growing(attempt))
        else:
            self._not_before = max(self._not_before, self._clock() + told * random.uniform(1.0, 1.1))

    def _keep_pause(self) -> None:
        left = self._not_before - self._clock()
        if left > LONGEST * 1.1:
            raise words.asks_for_pause(self.host, left)
        if left > 0:
            self._sleep(left)

    def _sleep(self, seconds: float) -> None:
        if self._wait(seconds):
            raise words.stopped()


def _is_busy(reply: Reply) -> bool:
    return reply.status >= FAILED or reply.status in _PATIENCE


def request(method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None) -> bytes:
    """One request of a batch. Raises ``UnicodeEncodeError``."""
    parts: dict[str, object] = {"method": method, "path": path}
    if headers:
        parts["headers"] = headers
    if body is not None:
        parts["body"] = body
    return msgspec.json.encode(parts)
