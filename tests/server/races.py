"""Writers who get in each other's way on purpose: ``python -m tests.server.races --rounds 1000``.

Prints a line a race: what came to nothing although the server had said yes. ``--stock`` leaves the plugin out,
``--memory`` takes ``galley remote server``.
"""

import argparse
import base64
import http.client
import itertools
import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from tests.server.running import Person, Server, memory_server, postgres_server

STOCK = "kinto.plugins.accounts kinto.plugins.history"
TOGETHER = 2
WRITERS = 4
BATCH = 20
ALONE_AGAIN = 60.0
"""Seconds after which a writer gives up waiting for the other one."""

DONE = frozenset({200, 201})


class Race(NamedTuple):
    """How often something was tried, and how often the server's word did not hold."""

    name: str
    tried: int
    broken: int


class Line:
    """A connection that stays open, as one person."""

    def __init__(self, person: Person) -> None:
        host = urlsplit(person.url)
        self._root = host.path
        self._connection = http.client.HTTPConnection(host.hostname or "", host.port, timeout=60)
        word = base64.b64encode(f"{person.user}:{person.password}".encode()).decode()
        self._headers = {"Authorization": f"Basic {word}", "Content-Type": "application/json"}

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any, str]:
        """Status, JSON and ``Next-Page`` of the answer."""
        data = None if body is None else json.dumps(body)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request(method, self._root + path, data, {**self._headers, **named})
        answer = self._connection.getresponse()
        return answer.status, json.loads(answer.read()), answer.headers.get("Next-Page", "")

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


def two_at_once(person: Person, rounds: int, attempt: Callable[[Line, int, int], int]) -> int:
    """How often both of two writers were told yes. ``attempt`` is handed the round and whose turn it is."""
    starts = threading.Barrier(TOGETHER)

    def writer(number: int) -> list[int]:
        with closing(Line(person)) as line:
            return [_after(starts, lambda turn=turn: attempt(line, turn, number)) for turn in range(rounds)]

    with ThreadPoolExecutor(TOGETHER) as pool:
        first, second = pool.map(writer, range(TOGETHER))
    return sum(pair <= DONE for pair in map(lambda *codes: {*codes}, first, second))


def _after(starts: threading.Barrier, step: Callable[[], int]) -> int:
    starts.wait(ALONE_AGAIN)
    return step()


def updates(person: Person, rounds: int) -> Race:
    """Two people change the same state of one record: one of them has to hear no."""
    path = f"{person.records()}/contended"
    between = threading.Barrier(TOGETHER)
    revision = [_revision(person.call("PUT", path, {"data": {"turn": -1}}).body)]

    def attempt(line: Line, turn: int, number: int) -> int:
        status, _, _ = line.send("PUT", path, {"data": {"turn": turn, "by": number}}, If_Match=f'"{revision[0]}"')
        between.wait(ALONE_AGAIN)
        if number == 0:
            revision[0] = _revision(line.send("GET", path)[1])
        return status

    return Race("updates that were lost", rounds, two_at_once(person, rounds, attempt))


def creations(person: Person, rounds: int) -> Race:
    """Two people create a record under the same id: one of them has to hear no."""

    def attempt(line: Line, turn: int, number: int) -> int:
        body = {"data": {"by": number}}
        return line.send("PUT", f"{person.records()}/created-{turn}", body, If_None_Match="*")[0]

    return Race("creations that were lost", rounds, two_at_once(person, rounds, attempt))


class Written:
    """What writers were told is stored, and what a reader has come across."""

    def __init__(self) -> None:
        self.acknowledged: set[str] = set()
        self.seen: set[str] = set()
        self.over = threading.Event()


def listings(person: Person, batches: int) -> tuple[Race, Race]:
    """Four writers, alone and in batches, and a reader who always asks for what came behind the last he saw: he has to
    see everything, and what was acknowledged has to be there."""
    written = Written()
    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reading = pool.submit(_read_on, person, written)
        try:
            told = [pool.submit(_write, person, number, batches) for number in range(WRITERS)]
            written.acknowledged.update(*(each.result() for each in told))
        finally:
            written.over.set()
        reading.result()
    with closing(Line(person)) as line:
        there = {record["id"] for record in _behind(line, person, "")}
    unseen, missing = there - written.seen, written.acknowledged - there
    return Race("records that a reader missed", len(there), len(unseen)), Race(
        "acknowledged records that are not there", len(written.acknowledged), len(missing)
    )


def _write(person: Person, number: int, batches: int) -> set[str]:
    stored: set[str] = set()
    size = BATCH if number % 2 else 1
    with closing(Line(person)) as line:
        for turn in range(batches):
            ids = [f"written-{number}-{turn}-{item}" for item in range(size)]
            stored.update(name for name, status in zip(ids, put_all(line, person, ids), strict=False) if status in DONE)
    return stored


def put_all(line: Line, person: Person, ids: list[str]) -> list[int]:
    """Store records, several in a batch, one by itself; the status of each, empty where all of it failed."""
    if len(ids) == 1:
        return [line.send("PUT", f"{person.records('labels')}/{ids[0]}", {"data": {}})[0]]
    items = [{"path": f"{person.records('labels')}/{name}"} for name in ids]
    body = {"defaults": {"method": "PUT", "body": {"data": {}}}, "requests": items}
    status, answer, _ = line.send("POST", "/batch", body)
    return [item["status"] for item in answer["responses"]] if status in DONE else []


def _read_on(person: Person, written: Written) -> None:
    cursor = ""
    with closing(Line(person)) as line:
        last = False
        while not last:
            last = written.over.is_set()
            for record in _behind(line, person, cursor):
                written.seen.add(record["id"])
                cursor = record["last_modified"]
            time.sleep(0.01)


def _behind(line: Line, person: Person, cursor: str) -> Iterator[dict[str, Any]]:
    since = f"&_since=%22{cursor}%22" if cursor else ""
    path = f"{person.records('labels')}?_sort=last_modified{since}"
    while path:
        status, answer, following = line.send("GET", path)
        if status not in DONE:
            return
        yield from answer["data"]
        path = following.partition("/v1")[2]


def _revision(body: dict[str, Any]) -> str:
    return body["data"]["last_modified"]


_editors = itertools.count(1)


def races(server: Server, rounds: int) -> list[Race]:
    """All of them, in a workspace of their own."""
    editor = server.person(f"editor{next(_editors)}", server.workspace(), "editor")
    return [updates(editor, rounds), creations(editor, rounds), *listings(editor, max(rounds // 4, 10))]


def main() -> int:
    """Exit code 1 where the server's word did not hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--stock", action="store_true")
    parser.add_argument("--memory", action="store_true")
    given = parser.parse_args()
    settings = {"KINTO_INCLUDES": STOCK} if given.stock else {}
    started = time.monotonic()
    with memory_server() if given.memory else postgres_server(**settings) as server:
        found = races(server, given.rounds)
    for race in found:
        print(f"{race.name}: {race.broken} of {race.tried}")
    print(f"{time.monotonic() - started:.0f} s")
    return int(any(race.broken for race in found))


if __name__ == "__main__":
    sys.exit(main())
