import pytest

from app.ui.jobs import Job
from app.ui.resting import Resting

NEVER = 60_000


@pytest.fixture
def released():
    return list[Job]()


@pytest.fixture
def resting(qapp, released):
    made = Resting(released.append)
    yield made
    made.deleteLater()


def job(rest: int) -> Job:
    return Job("ahead", lambda _: None, rest=rest)


def test_work_is_released_when_nothing_stirred_for_so_long(qtbot, resting, released):
    long, short = job(60), job(20)
    resting.stir()
    for each in (long, short):
        resting.hold(each)
    assert (resting.held, released) == ([long, short], [])
    qtbot.waitUntil(lambda: len(released) == 2)
    assert (released, resting.held) == ([short, long], [])


def test_what_stirs_puts_it_off(qtbot, resting, released):
    first, second = job(30), job(NEVER)
    resting.hold(first)
    resting.hold(second)
    for _ in range(5):
        resting.stir()
        resting._look()
    assert released == []
    qtbot.waitUntil(lambda: released == [first])
    assert resting.held == [second]


def test_what_was_calm_long_enough_already_is_released_soon(qtbot, resting, released):
    resting.stir()
    qtbot.waitUntil(lambda: resting._calm.elapsed() > 40)
    resting.hold(job(40))
    assert resting._timer.remainingTime() == 0
    qtbot.waitUntil(lambda: len(released) == 1)


def test_what_is_dropped_is_never_released(resting, released):
    resting.hold(job(1))
    resting.clear()
    assert (resting.held, resting._timer.isActive()) == ([], False)
