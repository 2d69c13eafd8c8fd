"""What every list that is read in pages does, over numbers."""

import pytest

from app.ui.viewmodels.paging import PAGE, PagedList


class Numbers(PagedList[int]):
    """The numbers below ``end``."""

    def __init__(self, jobs) -> None:
        super().__init__("numbers", jobs)
        self.end = 0
        self.narrow = False
        self.trouble = None
        self.count = None

    def reader(self, limit, after):
        first = 0 if after is None else after + 1
        return lambda: self._read_now(first, limit)

    def _read_now(self, first, limit):
        if self.trouble:
            raise self.trouble
        return list(range(first, self.end))[:limit]

    def counter(self):
        return lambda: self.end

    def on_counted(self, count):
        self.count = count

    def key(self, row):
        return str(row)

    def narrowed(self):
        return self.narrow


@pytest.fixture
def numbers(qapp, jobs):
    made = Numbers(jobs)
    made.shown = []
    made.replaced.connect(lambda rows, more: made.shown.append((rows[:], more)))
    made.refreshed.connect(lambda rows, more: made.shown.append((rows[:], more)))
    made.appended.connect(lambda rows, more: made.shown.append((rows[:], more)))
    return made


def test_pages_follow_until_there_are_no_more(numbers, jobs):
    numbers.end = PAGE + 3
    numbers.load()
    jobs.run_all()
    numbers.load_more()
    numbers.load_more()
    jobs.run_all()
    assert numbers.shown == [(list(range(PAGE)), True), ([PAGE, PAGE + 1, PAGE + 2], False)]
    assert numbers.count == PAGE + 3
    numbers.load_more()
    assert jobs.waiting == []


@pytest.mark.parametrize(("end", "narrow", "state"), [(0, False, "empty"), (0, True, "no match"), (1, True, "full")])
def test_the_state_says_what_there_is_to_show(numbers, jobs, end, narrow, state):
    numbers.end, numbers.narrow = end, narrow
    numbers.load()
    jobs.run_all()
    assert numbers.state == state


def test_loading_is_said_after_a_while_only(qtbot, numbers):
    numbers.load()
    assert numbers.state == "waiting"
    with qtbot.waitSignal(numbers.state_changed):
        numbers._patience.setInterval(0)
        numbers._patience.start()
    assert numbers.state == "loading"


def test_a_failure_is_a_state_that_can_be_left(numbers, jobs):
    numbers.trouble = OSError("gone")
    numbers.load()
    jobs.run_all()
    assert (numbers.state, str(numbers.error)) == ("error", "gone")
    numbers.trouble, numbers.end = None, 1
    numbers.refresh()
    jobs.run_all()
    assert numbers.state == "full"


def test_a_refresh_reads_all_that_is_shown(numbers, jobs):
    numbers.end = PAGE + 3
    numbers.load()
    jobs.run_all()
    numbers.load_more()
    jobs.run_all()
    numbers.refresh()
    jobs.run_all()
    assert numbers.shown[-1][0] == list(range(PAGE + 3))


def test_what_changes_while_a_page_is_read_is_read_after_it(numbers, jobs):
    numbers.end = PAGE + 1
    numbers.load()
    jobs.run_all()
    numbers.load_more()
    numbers.refresh()
    jobs.run_all()
    assert numbers.shown[-1][0] == list(range(PAGE + 1))
    assert len(numbers.shown) == 3


def test_an_older_question_is_dropped(numbers, jobs):
    numbers.end = 2
    numbers.load()
    numbers.end = 1
    numbers.load()
    jobs.run_all()
    assert [rows for rows, _ in numbers.shown] == [[0]]
