"""Long runs of the model: ``python -m tests.sync.converge --clients 5 --actions 100000 --seed 1``; with ``--files``
over workspace files, which are examined in the end."""

import argparse
import itertools
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.sync.model.world import World
from tests.sync.real_workspace import RealWorkspace


def converged(clients: int, actions: int, seed: int, team: Any = None) -> World:
    """A world after so many actions in which everybody, and the store, came to the same. Raises ``AssertionError``."""
    return settled(World(clients, seed, team), actions)


def settled(world: World, actions: int) -> World:
    """``world`` after so many actions, everybody at rest. Raises ``AssertionError``."""
    world.run(actions)
    world.settle()
    assert world.lost() == set(), f"lost: {sorted(world.lost())[:9]}"
    while world.decide():
        world.settle()
        assert world.lost() == set(), f"lost in deciding: {sorted(world.lost())[:9]}"
    assert world.unlike() == [], f"not the same everywhere: {world.unlike()[:9]}"
    assert world.doubled() == [], f"twice: {world.doubled()[:9]}"
    return world


@contextmanager
def filed(clients: int, seed: int) -> Iterator[World]:
    """A world of workspace files. Raises ``AssertionError`` where one of them is not sound in the end."""
    with TemporaryDirectory(prefix="galley-model-") as folder:
        names = itertools.count()
        world = World(clients, seed, opening=lambda: RealWorkspace(Path(folder) / f"{next(names)}.galley"))
        yield world
        for person in world.people:
            assert [check.name for check in person.here.file.examine() if not check.ok] == []
            person.here.file.close()


def main() -> int:
    """0 where everything converged, and nothing was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=5)
    parser.add_argument("--actions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", action="store_true")
    wanted = parser.parse_args()
    began = time.monotonic()
    if wanted.files:
        with filed(wanted.clients, wanted.seed) as world:
            settled(world, wanted.actions)
    else:
        world = converged(wanted.clients, wanted.actions, wanted.seed)
    print(f"seed {wanted.seed}: {wanted.actions} actions of {wanted.clients} clients came together, nothing lost")
    print(f"{world.tally()}; {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
