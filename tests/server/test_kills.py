"""What was acknowledged is there, whatever dies in the middle."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPException

import pytest

from tests.server.conftest import needed_cluster
from tests.server.postgres import Cluster
from tests.server.races import DONE, Line, put_all
from tests.server.running import Person, Server, is_answering, postgres_server, workers

pytestmark = pytest.mark.end2end

BATCHES_BETWEEN = 3
KILLS = 2
PATIENCE = 120.0
"""Seconds until a server that was hurt has to answer again."""


@pytest.fixture
def own() -> Iterator[Cluster]:
    """A PostgreSQL that nobody else is hurt with."""
    with needed_cluster() as made:
        yield made


class Writer:
    """Stores one batch after the other, and remembers what it was told is stored."""

    def __init__(self, person: Person) -> None:
        self.acknowledged: set[str] = set()
        self.batches = 0
        self.over = threading.Event()
        self.stored = threading.Semaphore(0)
        self._person = person
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Writer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self._thread.join()

    def wait_for(self, batches: int) -> None:
        """Until so many more batches were acknowledged."""
        for _ in range(batches):
            assert self.stored.acquire(timeout=PATIENCE), "nothing is stored any more"

    def _run(self) -> None:
        turn = 0
        while not self.over.is_set():
            ids = [f"{self._person.user}-{turn}-{item}" for item in range(10)]
            turn += 1
            try:
                with closing(Line(self._person)) as line:
                    statuses = put_all(line, self._person, ids)
            except (OSError, HTTPException, ValueError):
                continue
            stored = [name for name, status in zip(ids, statuses, strict=False) if status in DONE]
            self.acknowledged.update(stored)
            if stored:
                self.stored.release()


def everything(person: Person) -> set[str]:
    found: set[str] = set()
    with closing(Line(person)) as line:
        path = f"{person.records('labels')}?_fields=id"
        while path:
            status, answer, following = line.send("GET", path)
            assert status == 200
            found.update(record["id"] for record in answer["data"])
            path = following.partition("/v1")[2]
    return found


def survive(server: Server, hurt: Callable[[], None]) -> None:
    workspace = server.workspace()
    people = [server.person(name, workspace, "editor") for name in ("olena", "marek")]
    with Writer(people[0]) as one, Writer(people[1]) as other:
        for _ in range(KILLS):
            one.wait_for(BATCHES_BETWEEN)
            hurt()
        for writer in (one, other):
            writer.wait_for(BATCHES_BETWEEN)
    there = everything(people[0])
    assert one.acknowledged - there == set()
    assert other.acknowledged - there == set()


def test_a_worker_that_is_killed_takes_nothing_with_it(own: Cluster):
    with postgres_server(own) as server:
        survive(server, lambda: os.kill(workers(server)[0], signal.SIGKILL))


def test_a_postgresql_that_is_killed_takes_nothing_with_it(own: Cluster):
    with postgres_server(own) as server:

        def hurt() -> None:
            own.kill()
            own.start()
            until(lambda: is_answering(server.url))

        survive(server, hurt)


def until(there: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < deadline
        time.sleep(0.05)
