"""What every long list does, over numbers: row by row the highest comes first."""

import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.listing import PAINTED, QUEUE, Listing
from app.ui.viewmodels.places import Step
from app.ui.viewmodels.source import PAGE
from tests.ui.viewmodels.numbers import Numbers

MANY = 12 * PAGE + 5


class NumberList(Listing[int]):
    def __init__(self, source, jobs) -> None:
        super().__init__(jobs)
        self.source = source
        self.narrow = False

    def question(self):
        return self.source

    def narrowed(self):
        return self.narrow


@pytest.fixture
def source():
    return Numbers()


@pytest.fixture
def numbers(qapp, source, jobs):
    return NumberList(source, jobs)


@pytest.fixture
def told(numbers):
    """What was told, in order."""
    heard: list[tuple[object, ...]] = []
    for name in ("turning", "begun", "grown", "ordered", "renewed", "arrived", "settled", "state_changed"):
        getattr(numbers, name).connect(lambda *said, name=name: heard.append((name, *said)))
    return heard


def pages_read(source) -> list[int]:
    """The page at the top of every reading by places."""
    return [(MANY - 1 - place) // PAGE for _, place in source.read]


def names(told) -> list[str]:
    return [entry[0] for entry in told]


@pytest.fixture
def long(numbers, source, jobs, told):
    """A list of many pages, its order known."""
    source.all = set(range(MANY))
    numbers.load()
    jobs.run_all()
    told.clear()
    source.read.clear()
    return numbers


def test_the_first_rows_come_before_the_count_and_the_order(numbers, source, jobs, told):
    source.all = set(range(MANY))
    numbers.load()
    jobs.run_next()
    assert told[:2] == [("turning", "new"), ("begun", list(range(MANY - 1, MANY - 1 - PAGE, -1)))]
    assert numbers.state == "full"
    jobs.run_next()
    assert (numbers.count, numbers.complete) == (MANY, False)
    jobs.run_next()
    assert list(numbers.places) == list(range(MANY - 1, -1, -1))
    assert (names(told)[-1], jobs.waiting) == ("settled", [])


def test_of_a_short_list_nothing_more_is_read(numbers, source, jobs, told):
    source.all = {3, 1, 2}
    numbers.load()
    jobs.run_all()
    assert source.read == ["rows"]
    assert (list(numbers.places), numbers.count, numbers.complete) == ([3, 2, 1], 3, True)


def test_sorted_otherwise_there_are_as_many_rows_at_once(long, source, jobs, told):
    long.load("sorted")
    jobs.run_next()
    assert ("grown", MANY) in told
    jobs.run_all()
    assert source.read == ["rows", "places"]


def test_a_newer_question_ends_the_older_one(numbers, source, jobs, told):
    source.all = set(range(MANY))
    for _ in range(3):
        numbers.load()
    jobs.run_all()
    assert source.read == ["rows", "count", "places"]
    assert names(told).count("begun") == 1


def test_a_reading_that_was_ended_early_is_silent(numbers, source, jobs, told):
    numbers.load()
    source.answer = jobs.waiting[0].cancel
    jobs.run_next()
    assert (jobs.waiting, told, numbers.error) == ([], [], None)
    numbers.load()
    jobs.run_all()


def test_a_page_is_read_where_somebody_looks(long, source, jobs, told):
    long.fetch([4])
    jobs.run_all()
    first = MANY - 1 - 4 * PAGE
    assert told == [("arrived", 4, list(range(first, first - PAGE, -1)))]


def test_the_page_in_sight_comes_first_and_stale_ones_are_dropped(long, source, jobs):
    for page in range(QUEUE + 2):
        long.fetch([page])
    jobs.run_all()
    assert pages_read(source) == [*range(QUEUE + 1, 1, -1)]


def test_pages_in_sight_are_read_together(long, source, jobs, told):
    long.fetch([4, 5])
    assert len(jobs.waiting) == 1
    jobs.run_all()
    assert pages_read(source) == [4]
    first = MANY - 1 - 4 * PAGE
    assert told[0] == ("arrived", 4, list(range(first, first - PAGE, -1)))
    assert told[1] == ("arrived", 5, list(range(first - PAGE, first - 2 * PAGE, -1)))


def test_pages_beside_what_is_seen_are_read_one_by_one_after_it(long, source, jobs):
    long.fetch([4])
    long.fetch_ahead([5, 3])
    assert [job.rest for job in jobs.waiting] == [0]
    jobs.run_next()
    assert [job.rest for job in jobs.waiting] == [PAINTED]
    jobs.run_all()
    assert pages_read(source) == [4, 5, 3]


def test_what_is_seen_goes_before_what_may_be_seen(long, source, jobs):
    long.fetch_ahead([5, 3])
    long.fetch([5])
    assert [job.rest for job in jobs.waiting if not job.context.cancelled] == [0]
    jobs.run_all()
    assert pages_read(source) == [5, 3]


def test_only_the_first_rows_are_waited_for(numbers, source, jobs):
    source.all = set(range(MANY))
    numbers.load()
    rests: list[int] = []
    while jobs.waiting:
        rests.append(jobs.waiting[0].rest)
        jobs.run_next()
    assert rests == [0, PAINTED, PAINTED]


def test_a_page_under_way_is_not_asked_for_again(long, source, jobs):
    long.fetch([4])
    long.fetch([4])
    jobs.run_all()
    assert len(source.read) == 1


def test_before_the_order_is_known_no_page_is_read(numbers, source, jobs):
    source.all = set(range(MANY))
    numbers.load()
    numbers.fetch([7])
    assert len(jobs.waiting) == 1
    jobs.run_all()


def test_read_again_only_what_differs_is_told(long, source, jobs, told):
    source.all |= {MANY}
    source.all -= {500}
    long.refresh()
    jobs.run_all()
    renewal = next(entry[1] for entry in told if entry[0] == "renewed")
    assert renewal.steps == (Step(0, 0, 1), Step(MANY - 500, 1, 0))
    assert (long.count, list(long.places)) == (MANY, sorted(source.all, reverse=True))
    assert names(told) == ["turning", "renewed", "grown", "settled"]


def test_a_page_goes_before_reading_again_which_is_not_forgotten(long, source, jobs, told):
    source.all |= {MANY}
    long.refresh()
    long.fetch([4])
    jobs.run_all()
    assert source.read[0][0] == "page"
    assert names(told) == ["arrived", "turning", "renewed", "grown", "settled"]


def test_what_is_written_while_reading_again_is_read_after_it(long, source, jobs, told):
    long.refresh()
    source.all |= {MANY, MANY + 1}
    long.refresh()
    jobs.run_next()
    assert long.count == MANY + 2
    jobs.run_all()
    assert names(told).count("renewed") == 2


def test_what_is_written_before_the_order_is_known_is_read_after_it(numbers, source, jobs, told):
    source.all = set(range(MANY))
    numbers.load()
    jobs.run_next()
    numbers.refresh()
    jobs.run_all()
    assert names(told).count("renewed") == 1


def test_after_a_long_reading_the_next_one_waits_as_long(qtbot, long, source, jobs, told):
    long.refresh()
    long._spent.elapsed = lambda: 30
    long.refresh()
    jobs.run_all()
    assert names(told).count("renewed") == 1
    qtbot.waitUntil(lambda: bool(jobs.waiting))
    jobs.run_all()
    assert names(told).count("renewed") == 2


def test_rows_that_are_gone_let_the_order_be_read_again_once(long, source, jobs, told):
    source.all -= {MANY - 1 - 4 * PAGE}
    long.fetch([4])
    jobs.run_all()
    assert long.count == MANY - 1
    assert names(told).count("renewed") == 1


def test_rows_that_stay_unreadable_do_not_let_it_read_for_ever(long, source, jobs):
    source.rows_at = lambda places: []
    long.fetch([4])
    jobs.run_all()
    source.read.clear()
    long.fetch([4])
    jobs.run_all()
    assert source.read == []


def test_pages_of_another_order_do_not_arrive(long, source, jobs, told):
    long.fetch([4])
    long.load()
    jobs.run_all()
    assert "arrived" not in names(told)


def test_nothing_at_all_and_nothing_found_are_told_apart(numbers, jobs):
    numbers.load()
    jobs.run_all()
    assert numbers.state == "empty"
    numbers.narrow = True
    numbers.load()
    jobs.run_all()
    assert numbers.state == "no match"


@pytest.mark.parametrize("read", ["rows", "count", "places"])
def test_an_error_is_a_state_and_reading_again_mends_it(numbers, source, jobs, read):
    def fail(*_):
        raise UserError("The file is gone")

    source.all = set(range(MANY))
    setattr(source, read, fail)
    numbers.load()
    jobs.run_all()
    assert (numbers.state, str(numbers.error)) == ("error", "The file is gone.")
    delattr(source, read)
    numbers.refresh()
    jobs.run_all()
    assert (numbers.state, numbers.complete) == ("full", True)


def test_an_error_of_a_page_is_told_too(long, source, jobs):
    source.trouble = UserError("The file is gone")
    long.fetch([4])
    jobs.run_all()
    assert long.state == "error"


def test_loading_is_said_only_when_it_takes_long(qtbot, numbers, source, jobs):
    source.all = {1}
    numbers._patience.setInterval(1)
    numbers.load()
    assert numbers.state == "waiting"
    qtbot.waitUntil(lambda: numbers.state == "loading")
    jobs.run_all()
    assert numbers.state == "full"
    assert not numbers._patience.isActive()
