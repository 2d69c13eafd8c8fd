"""What ``ports.Workers`` promises, by the one without processes and by the real pool."""

from collections.abc import Iterator

import pytest

from app.services.ports import Workers
from app.workers.pool import ProcessPool
from tests.fake_workers import FakeWorkers
from tests.workers import jobs

PATIENCE = 60.0


@pytest.fixture(params=[FakeWorkers, ProcessPool])
def workers(request: pytest.FixtureRequest) -> Iterator[Workers]:
    made = request.param()
    yield made
    made.close()


def test_every_item_comes_back_with_its_place(workers):
    found = dict(workers.map(jobs.double, [5, 6, 7], seconds=PATIENCE))
    assert found == {0: 10, 1: 12, 2: 14}


def test_nothing_to_do_gives_nothing(workers):
    assert list(workers.map(jobs.double, [], seconds=PATIENCE)) == []


def test_what_raises_is_given_as_its_exception_and_the_rest_goes_on(workers):
    found = dict(workers.map(jobs.refuse_odd, [2, 3, 4], seconds=PATIENCE))
    assert (found[0], found[2]) == (2, 4)
    assert isinstance(found[1], ValueError)
    assert str(found[1]) == "3 is odd"


def test_what_cannot_travel_is_given_as_an_exception(workers):
    ((_, result),) = workers.map(jobs.unpicklable, [1], seconds=PATIENCE)
    assert isinstance(result, Exception)
    ((_, sent),) = workers.map(jobs.double, [lambda: None], seconds=PATIENCE)
    assert isinstance(sent, Exception)


def test_it_ends_early_once_it_is_cancelled(workers):
    taken = []
    for _, value in workers.map(jobs.double, list(range(200)), seconds=PATIENCE, cancelled=lambda: len(taken) > 0):
        taken.append(value)
    assert 1 <= len(taken) < 200


def test_who_stops_listening_can_ask_again(workers):
    for _ in workers.map(jobs.double, list(range(20)), seconds=PATIENCE):
        break
    assert dict(workers.map(jobs.double, [1], seconds=PATIENCE)) == {0: 2}


def test_after_the_end_there_is_no_work(workers):
    workers.close()
    with pytest.raises(ChildProcessError):
        list(workers.map(jobs.double, [1], seconds=PATIENCE))
