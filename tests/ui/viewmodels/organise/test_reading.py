import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.organise.reading import Reading


class Numbers(Reading[int]):
    """Reads 1, 2, 3."""

    def __init__(self, bench):
        super().__init__(bench.workspace, bench.jobs)
        self.next, self.value, self.trouble = 0, 0, None

    def read(self, context):
        if self.trouble:
            raise self.trouble
        self.next += 1
        return self.next

    def take(self, value):
        self.value = value


@pytest.fixture
def numbers(bench):
    return Numbers(bench)


def test_it_is_read_on_the_lane_for_lists(numbers, bench):
    numbers.load()
    assert [job.lane for job in bench.jobs.waiting] == ["lists"]
    bench.settle()
    assert (numbers.value, numbers.state) == (1, "read")


def test_asked_while_it_is_read_it_is_read_once_more_and_no_oftener(numbers, bench):
    for _ in range(5):
        numbers.load()
    bench.settle()
    assert numbers.value == 2


def test_what_was_read_stays_while_it_is_read_again(numbers, bench, qtbot):
    numbers.load()
    bench.settle()
    states = []
    numbers.state_changed.connect(states.append)
    numbers._patience.setInterval(0)
    numbers.load()
    bench.settle()
    assert states == ["read"]


def test_loading_is_said_after_a_while(numbers, bench, qtbot):
    numbers._patience.setInterval(0)
    numbers.load()
    qtbot.waitUntil(lambda: numbers.state == "loading")
    bench.settle()
    assert numbers.state == "read"


def test_an_error_is_kept_until_it_is_read(numbers, bench):
    numbers.trouble = UserError("The file is gone")
    numbers.load()
    bench.settle()
    assert (numbers.state, numbers.error) == ("error", numbers.trouble)
    numbers.trouble = None
    numbers.load()
    bench.settle()
    assert (numbers.state, numbers.error, numbers.value) == ("read", None, 1)


def test_what_nobody_looks_at_any_more_is_not_taken(numbers, bench):
    numbers.load()
    numbers.leave()
    bench.settle()
    assert (numbers.value, numbers.state) == (0, "waiting")
    numbers.load()
    bench.settle()
    assert numbers.value == 1
