import threading

import pytest

from app.sync.engine.wire import Wire
from app.sync.ports import Offline
from app.sync.values import Stored, Write
from tests.sync.made import A, made

WRITES = [Write("campaigns", A, made(), None)]


class Gated:
    """A store that answers once it may."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.threads = []

    def write(self, writes):
        self.threads.append(threading.current_thread())
        assert self.gate.wait(20)
        return [Stored(each.id) for each in writes]


class Failing:
    def __init__(self, error: BaseException) -> None:
        self.error = error

    def write(self, writes):
        raise self.error


def test_who_sends_does_not_wait_for_the_answer():
    store = Gated()
    wire = Wire(store)
    wire.send(WRITES)
    store.gate.set()
    assert wire.answers() == [Stored(A)]
    assert threading.current_thread() not in store.threads


def test_its_thread_has_ended_with_the_answer():
    store = Gated()
    store.gate.set()
    wire = Wire(store)
    for _ in range(3):
        wire.send(WRITES)
        wire.answers()
    assert [thread.is_alive() for thread in store.threads] == [False] * 3


@pytest.mark.parametrize("error", [Offline("no answer"), KeyError("a fault"), SystemExit()])
def test_what_went_wrong_is_raised_where_the_answer_is_taken(error):
    wire = Wire(Failing(error))
    for _ in range(2):
        wire.send(WRITES)
        with pytest.raises(type(error)) as raised:
            wire.answers()
        assert raised.value is error


def test_a_second_call_has_to_wait_for_the_first():
    store = Gated()
    wire = Wire(store)
    wire.send(WRITES)
    with pytest.raises(AssertionError):
        wire.send(WRITES)
    store.gate.set()
    assert wire.answers() == [Stored(A)]
