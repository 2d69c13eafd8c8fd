"""The model of the sync over the real server, through a transport that loses, cuts, repeats and delays. Long runs:
``python -m tests.remote.kinto.world --clients 5 --actions 5000 --seed 1``."""

import argparse
import time
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

from app.domain.tree import Tree
from app.remote.kinto.waiting import Wait
from app.sync.values import Collection
from tests.contracts.teams import Follower
from tests.remote.faults import Faults, at_once
from tests.remote.kinto_server import KintoTeam, kinto_team
from tests.sync.converge import settled
from tests.sync.model.world import World


class Side:
    """What the model asks of a team store, by looking at the real one."""

    def __init__(self, team: KintoTeam) -> None:
        self._store = team.connect("looker", "reader")

    @property
    def writes(self) -> Any:
        """Another one after every write."""
        return Follower(self._store).pull().cursors

    def current(self, collection: Collection) -> dict[str, Tree]:
        return Follower(self._store).pull().data(collection)


class KintoWorld(World):
    """``transport`` is made for each of them: what goes wrong on the way. ``wait`` is how they wait for the server."""

    def __init__(
        self,
        team: KintoTeam,
        clients: int,
        seed: int,
        transport: Callable[[Random], Faults] = Faults,
        wait: Wait = at_once,
    ) -> None:
        super().__init__(clients, seed)
        self.transports = [transport(Random(seed + number)) for number in range(clients)]
        self.team = Side(team)
        for number, (person, transport) in enumerate(zip(self.people, self.transports, strict=True)):
            person.faults.store = team.connect(f"person-{number}", transport=transport, wait=wait)
            person.faults.store.user = f"person {number}"
            person.desk.team = self.team

    def settle(self) -> None:
        for transport in self.transports:
            transport.calm()
        super().settle()

    def tally(self) -> str:
        """See ``World``; the server does not count writes."""
        ends = sum((Counter(person.outcomes) for person in self.people), Counter[str]())
        return f"{len(self.ledger.made)} words written, syncs: {dict(ends)}; on the way: {dict(self.happened())}"

    def happened(self) -> Counter[str]:
        """What went wrong on the way, and how often."""
        return sum((transport.happened for transport in self.transports), Counter[str]())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=5)
    parser.add_argument("--actions", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    began = time.monotonic()
    with kinto_team() as team:
        world = settled(KintoWorld(team, wanted.clients, wanted.seed), wanted.actions)
        print(f"{world.tally()}; {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
