from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.viewmodels.team.schedule import AT_START, AWAY, BARRED, EVERY, PAUSE, Schedule


class Bench:
    """A schedule whose alarm rings as time goes by."""

    def __init__(self) -> None:
        self.time = 0.0
        self.due: float | None = None
        self.begun: list[tuple[float, str]] = []
        self.schedule = Schedule(lambda: self.time, self, lambda why: self.begun.append((self.time, why)))

    def set(self, seconds: float) -> None:
        assert seconds >= 0
        self.due = self.time + seconds

    def clear(self) -> None:
        self.due = None

    def pass_by(self, seconds: float) -> None:
        end = self.time + seconds
        while self.due is not None and self.due <= end:
            self.time, self.due = self.due, None
            self.schedule.ring()
        self.time = end

    def run(self, ends: Sequence[str]) -> list[float]:
        """When syncs begin that end so, at once."""
        for end in ends:
            while not self.schedule.running:
                self.pass_by(1.0)
            self.schedule.ended(end)  # type: ignore[arg-type]
        return [at for at, _ in self.begun]


@pytest.fixture
def bench():
    made = Bench()
    made.schedule.start()
    return made


def test_it_begins_soon_after_the_start_and_goes_on_every_minute(bench):
    assert bench.run(["done"] * 3) == [AT_START, AT_START + EVERY, AT_START + 2 * EVERY]
    assert {why for _, why in bench.begun} == {"time"}


def test_a_change_is_sent_after_a_pause(bench):
    bench.run(["done"])
    bench.schedule.changed()
    bench.pass_by(PAUSE)
    assert bench.begun[1:] == [(AT_START + PAUSE, "change")]


def test_going_on_to_write_puts_it_off_but_not_beyond_the_minute(bench):
    bench.run(["done"])
    for _ in range(100):
        bench.schedule.changed()
        bench.pass_by(1.0)
    assert bench.begun[1:] == [(AT_START + EVERY, "time")]


def test_never_two_at_once(bench):
    bench.pass_by(AT_START)
    bench.schedule.by_hand()
    bench.schedule.changed()
    bench.schedule.ring()
    bench.pass_by(10 * EVERY)
    assert len(bench.begun) == 1


def test_what_changed_during_a_sync_is_sent_after_it(bench):
    bench.pass_by(AT_START)
    bench.schedule.changed()
    bench.pass_by(10.0)
    bench.schedule.ended("done")
    bench.pass_by(0.0)
    assert [why for _, why in bench.begun] == ["time", "change"]


def test_by_hand_is_at_once(bench):
    bench.run(["done"])
    bench.schedule.by_hand()
    assert bench.begun[-1] == (bench.time, "hand")


def test_while_the_team_is_away_it_is_tried_less_and_less_often(bench):
    times = bench.run(["offline"] * (len(AWAY) + 2))
    assert [later - sooner for sooner, later in pairwise(times)] == [*AWAY, AWAY[-1]]


def test_while_the_team_is_away_writing_hastens_nothing(bench):
    bench.run(["offline"] * 3)
    bench.schedule.changed()
    bench.pass_by(PAUSE)
    assert len(bench.begun) == 3


def test_once_the_team_is_back_all_is_as_before(bench):
    times = bench.run(["offline", "offline", "done", "offline"])
    assert times[3] - times[2] == EVERY
    assert bench.due == bench.time + AWAY[0]


def test_where_the_person_has_to_do_something_it_is_hardly_tried(bench):
    times = bench.run(["barred", "barred"])
    assert times[1] - times[0] == BARRED


def test_stopped_nothing_begins(bench):
    bench.schedule.stop()
    bench.schedule.by_hand()
    bench.schedule.changed()
    bench.pass_by(10 * EVERY)
    assert bench.begun == []


def test_a_sync_that_ends_after_the_stop_begins_no_other(bench):
    bench.pass_by(AT_START)
    bench.schedule.stop()
    bench.schedule.ended("done")
    bench.pass_by(10 * EVERY)
    assert len(bench.begun) == 1


STEPS = st.lists(
    st.one_of(
        st.sampled_from(["changed", "by_hand", "ring", "stop", "start"]),
        st.sampled_from(["done", "offline", "barred"]).map(lambda end: f"end {end}"),
        st.integers(1, 700),
    ),
    max_size=60,
)


@given(STEPS)
def test_whatever_happens_there_is_never_a_second_one_and_always_a_next(steps):
    bench, stopped = Bench(), True
    for step in steps:
        running = bench.schedule.running
        before = len(bench.begun)
        if isinstance(step, int):
            bench.pass_by(step)
        elif step.startswith("end "):
            if running:
                bench.schedule.ended(step.removeprefix("end "))  # type: ignore[arg-type]
        else:
            stopped = step == "stop" or (stopped and step != "start")
            getattr(bench.schedule, step)()
        assert len(bench.begun) - before <= (0 if running else 1)
        assert stopped or bench.schedule.running or bench.due is not None
