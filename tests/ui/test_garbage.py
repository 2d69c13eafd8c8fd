import gc
import threading

import pytest

from app.ui.garbage import Garbage


class Knot:
    """Something that only the collector can take away."""

    def __init__(self, gone):
        self.itself = self
        self._gone = gone

    def __del__(self):
        self._gone.append(threading.current_thread())


@pytest.fixture
def garbage(qapp):
    made = Garbage()
    yield made
    made.stop()


@pytest.fixture
def low(garbage):
    """A threshold that a few objects reach."""
    before = gc.get_threshold()
    gc.set_threshold(10, 10, 10)
    yield
    gc.set_threshold(*before)


def tie(count, gone):
    for _ in range(count):
        Knot(gone)


def test_another_thread_collects_nothing(garbage, low):
    gone = []
    thread = threading.Thread(target=tie, args=(5_000, gone))
    thread.start()
    thread.join()
    assert gone == []


def test_what_has_gathered_is_collected_here(garbage, low):
    gone = []
    tie(5_000, gone)
    garbage.look()
    assert len(gone) == 5_000
    assert set(gone) == {threading.current_thread()}


def test_little_is_left_for_later(garbage):
    gc.collect()
    gone = []
    tie(1, gone)
    garbage.look()
    assert gone == []


@pytest.fixture
def collected():
    """The generations that were collected, in turn."""
    generations = []

    def note(phase, about):
        if phase == "start":
            generations.append(about["generation"])

    gc.callbacks.append(note)
    yield generations
    gc.callbacks.remove(note)


def gather(garbage, rounds=200):
    kept = []
    for _ in range(rounds):
        kept += [[] for _ in range(12)]
        garbage.look()
    return kept


def test_older_objects_are_looked_at_when_their_turn_has_come(garbage, low, collected):
    assert gather(garbage)
    assert {0, 1, 2} == set(collected)


def test_all_are_looked_at_again_only_where_many_have_come_since(garbage, low, collected, monkeypatch):
    monkeypatch.setattr("app.ui.garbage.GROWTH", 100)
    assert gather(garbage, 400)
    assert collected.count(2) == 1
    monkeypatch.setattr("app.ui.garbage.GROWTH", 0)
    assert gather(garbage, 400)
    assert collected.count(2) > 1


def test_the_collector_is_left_as_it_was_found(qapp):
    assert gc.isenabled()
    garbage = Garbage()
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()
