"""The model of the sync over the server as it is set up, while its workers and PostgreSQL are killed.

Long runs: ``python -m tests.remote.kinto.storm --clients 5 --actions 5000 --seed 1``.
"""

import argparse
import itertools
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from random import Random
from threading import Lock, Timer
from typing import Any

import requests

from tests.remote.faults import Faults
from tests.remote.kinto.world import KintoWorld
from tests.remote.kinto_server import Accounts, KintoTeam
from tests.server.postgres import Cluster, cluster
from tests.server.running import Server, is_answering, postgres_server, workers
from tests.sync.converge import settled

SOON = 0.03
"""Seconds from the beginning of a request to the kill, at most: while it is carried out."""
HASTE = 10.0
PATIENCE = 120.0
"""Seconds until a server that was hurt has to answer again."""


class Storm:
    """Kills what serves. ``kills`` counts what was."""

    def __init__(self, postgres: Cluster, server: Server) -> None:
        self.kills: Counter[str] = Counter()
        self._postgres = postgres
        self._server = server
        self._turns = itertools.cycle(("worker", "worker", "postgres"))
        self._striking = Lock()
        self._timer: Timer | None = None

    def strike(self, seconds: float) -> None:
        """Kill a worker, every third time PostgreSQL, that many seconds from now; not while something is dying."""
        if self._striking.acquire(blocking=False):
            self._timer = Timer(seconds, self._kill, [next(self._turns)])
            self._timer.start()

    def over(self) -> None:
        """Nothing is killed any more; wait until everything serves again."""
        if self._timer is not None:
            self._timer.join()
        deadline = time.monotonic() + PATIENCE
        while not is_answering(self._server.url):
            assert time.monotonic() < deadline, "the server does not come back"
            time.sleep(0.05)

    def _kill(self, what: str) -> None:
        try:
            self.kills[what] += 1
            if what == "postgres":
                self._postgres.kill()
                self._postgres.start()
            else:
                for worker in workers(self._server)[:1]:
                    os.kill(worker, signal.SIGKILL)
        finally:
            self._striking.release()


class Struck(Faults):
    """A transport on which a little goes wrong, and during a few of whose requests something is killed."""

    def __init__(self, random: Random, storm: Storm, deadly: float) -> None:
        super().__init__(random, rate=0.05)
        self._storm = storm
        self._deadly = deadly

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:  # pyright: ignore[reportIncompatibleMethodOverride]
        if self.rate and self.random.random() < self._deadly:
            self._storm.strike(self.random.uniform(0, SOON))
        return super().send(request, **options)


def soon(seconds: float) -> bool:
    """Waiting as people's programs do, but faster: what was killed comes back meanwhile, or does not."""
    time.sleep(seconds / HASTE)
    return False


@contextmanager
def storm(within: Cluster | None = None) -> Iterator[tuple[Storm, KintoTeam]]:
    """A server with a team on it. ``within``: a PostgreSQL that runs already, which nobody else needs."""
    if within is None:
        with cluster() as own, storm(own) as made:
            yield made
        return
    with postgres_server(within) as server, closing(KintoTeam(Accounts(server.url, server.password))) as team:
        yield Storm(within, server), team


class StormyWorld(KintoWorld):
    """``deadly``: the part of the requests during which something is killed."""

    def __init__(self, made: Storm, team: KintoTeam, clients: int, seed: int, deadly: float) -> None:
        super().__init__(team, clients, seed, lambda random: Struck(random, made, deadly), soon)
        self.storm = made

    def settle(self) -> None:
        """See ``World``."""
        for transport in self.transports:
            transport.calm()
        self.storm.over()
        super().settle()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=5)
    parser.add_argument("--actions", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--deadly", type=float, default=0.01)
    wanted = parser.parse_args()
    began = time.monotonic()
    with storm() as (made, team):
        world = settled(StormyWorld(made, team, wanted.clients, wanted.seed, wanted.deadly), wanted.actions)
        print(f"seed {wanted.seed}: {wanted.actions} actions of {wanted.clients} clients came together, nothing lost")
        print(f"killed: {dict(made.kills)}; {world.tally()}; {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
