"""Five people, one store, and everything that can go wrong; see ``tests.sync.converge`` for the long run."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from random import Random
from typing import Any

import pytest

from app.domain.tree import same
from app.sync.engine import batches, pushing
from app.sync.ports import RemoteStore
from app.sync.values import Write
from tests.sync.converge import converged
from tests.sync.desk import quiet
from tests.sync.made import A, made, title
from tests.sync.model.words import Ledger, words
from tests.sync.model.world import World


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_everybody_comes_to_the_same_and_nothing_is_lost(seed):
    world = converged(clients=5, actions=1_200, seed=seed)
    everywhere = [person.here.data() for person in world.people]
    assert all(same(each, world.team.current("campaigns")) for each in everywhere)
    assert all(quiet(person.desk) for person in world.people)


class EarlyOrLate:
    """A wire on which the store gets the writes as soon as they go, or only when somebody waits for its answer."""

    def __init__(self, random: Random, remote: RemoteStore) -> None:
        self._random = random
        self._remote = remote
        self._answers: Callable[[], list[Any]] = list

    def send(self, writes: Sequence[Write]) -> None:
        self._answers = lambda: self._remote.write(writes)
        if self._random.random() < 0.5:
            self._answers = answered(self._answers)

    def answers(self) -> list[Any]:
        return self._answers()


def answered(call: Callable[[], list[Any]]) -> Callable[[], list[Any]]:
    """What gives, or raises, again what the call did."""
    outcomes: Future[list[Any]] = Future()
    try:
        outcomes.set_result(call())
    except BaseException as error:
        outcomes.set_exception(error)
    return outcomes.result


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_so_they_do_while_one_batch_is_on_its_way_and_the_next_is_made(seed, monkeypatch):
    random = Random(seed)
    monkeypatch.setattr(batches, "MOST", 2)
    monkeypatch.setattr(pushing, "Wire", partial(EarlyOrLate, random))
    world = converged(clients=5, actions=1_000, seed=seed)
    assert {end for person in world.people for end in person.outcomes} == {"done", "offline", "killed"}


def test_the_model_meets_what_it_is_there_for():
    world = World(clients=5, seed=4)
    world.run(1_500)
    ends = {end for person in world.people for end in person.outcomes}
    held = [path for person in world.people for id in person.here.data() for path in person.here.held(id)]
    assert ends == {"done", "offline", "killed"}
    assert len(held) > 5
    assert len(world.ledger.made - world.ledger.gone) > 50


def test_the_same_seed_is_the_same_world():
    tallies = [(world.run(300), world.tally())[1] for world in (World(3, 9), World(3, 9))]
    assert tallies[0] == tallies[1]


class TestTheModelItself:
    """It says so when something is wrong."""

    def world(self) -> World:
        world = World(clients=2, seed=1)
        for person in world.people:
            person.calm()
        world.people[0].here.put(A, title(made(), world.ledger.new()))
        world.settle()
        return world

    def test_a_word_that_vanishes_is_lost(self):
        world = self.world()
        assert world.lost() == set()
        for person in world.people:
            person.here.edit(A, lambda tree: title(tree, "nothing"))
        world.settle()
        assert world.lost() == {"t0"}

    def test_a_word_that_somebody_took_out_is_not(self):
        world = self.world()
        world.ledger.drop(world.people[0].here.data())
        world.people[0].here.edit(A, lambda tree: title(tree, "nothing"))
        world.settle()
        assert world.lost() == set()

    def test_a_word_that_stands_twice_is_told(self):
        world = self.world()
        world.people[1].here.edit(A, lambda tree: title(tree, "t0 and t0"))
        world.settle()
        assert world.doubled() == ["t0 and t0"]

    def test_who_has_something_else_is_told(self):
        world = self.world()
        world.people[1].here.edit(A, lambda tree: title(tree, "t0 else"))
        assert world.unlike() == [f"person 1: campaigns {A}"]

    def test_new_words_are_found_wherever_they_stand(self):
        ledger = Ledger()
        text = f"a {ledger.new()} {ledger.new()}"
        assert words({"deep": [{"er": text}]}) == ["t0", "t1"]
