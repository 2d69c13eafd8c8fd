import sys
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from app.domain.errors import UserError
from app.ui.jobs import WIDTHS, WITHOUT_QT, Cancelled, JobContext, Jobs, ManualJobs


@pytest.fixture
def real(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.shutdown()


def test_the_result_comes_back_on_the_gui_thread(qtbot, real):
    threads: dict[str, str] = {}

    def work(context: JobContext) -> int:
        threads["work"] = threading.current_thread().name
        return 7

    def done(value: int) -> None:
        threads["done"] = threading.current_thread().name
        threads["value"] = str(value)

    real.run("database", work, done)
    qtbot.waitUntil(lambda: "value" in threads)
    assert threads == {"work": "database_0", "done": threading.main_thread().name, "value": "7"}


def test_it_is_busy_until_the_result_was_delivered(qtbot, real):
    busy: list[bool] = [real.busy]
    real.run("database", lambda _: None, lambda _: busy.append(real.busy))
    busy.append(real.busy)
    qtbot.waitUntil(lambda: len(busy) == 3)
    assert busy == [False, True, False]


def test_a_lane_of_one_keeps_the_order_and_its_thread(qtbot, real):
    order: list[int] = []
    threads: set[int] = set()

    def work(number: int) -> None:
        order.append(number)
        threads.add(threading.get_ident())

    finished: list[object] = []
    for number in range(50):
        real.run("database", lambda _, number=number: work(number), finished.append)
    qtbot.waitUntil(lambda: len(finished) == 50)
    assert order == list(range(50))
    assert len(threads) == 1


def test_lanes_do_not_wait_for_each_other(qtbot, real):
    gate, finished = threading.Event(), []
    real.run("sync", lambda _: gate.wait(5), lambda _: finished.append("sync"))
    real.run("database", lambda _: None, lambda _: finished.append("database"))
    qtbot.waitUntil(lambda: finished == ["database"])
    gate.set()
    qtbot.waitUntil(lambda: finished == ["database", "sync"])


def test_work_that_can_wait_is_begun_after_what_somebody_waits_for(qtbot, real):
    finished: list[str] = []
    real.run("ahead", lambda _: None, lambda _: finished.append("ahead"), rest=30)
    real.run("lists", lambda _: None, lambda _: finished.append("lists"))
    assert real.busy
    qtbot.waitUntil(lambda: finished == ["lists"])
    assert [job.lane for job in real._resting.held] == ["ahead"]
    qtbot.waitUntil(lambda: finished == ["lists", "ahead"])
    assert not real.busy


@pytest.mark.parametrize(("lane", "rest", "stirs"), [("lists", 0, True), ("database", 0, False), ("ahead", 1, False)])
def test_only_reading_a_list_for_somebody_puts_other_work_off(qtbot, real, monkeypatch, lane, rest, stirs):
    stirred: list[bool] = []
    finished: list[object] = []
    monkeypatch.setattr(real._resting, "stir", lambda: stirred.append(True))
    real.run(lane, lambda _: None, finished.append, rest=rest)
    qtbot.waitUntil(lambda: bool(finished))
    assert bool(stirred) == stirs


def test_work_that_rests_ends_with_the_lanes(qtbot):
    jobs, finished = Jobs(), list[object]()
    job = jobs.run("ahead", lambda _: None, finished.append, rest=60_000)
    assert jobs.shutdown()
    assert (job.context.cancelled, jobs.busy, finished) == (True, False, [])


def test_an_error_reaches_the_one_who_asked(qtbot, real):
    errors: list[Exception] = []

    def work(context: JobContext) -> None:
        raise UserError("The disk is full")

    real.run("database", work, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "The disk is full."


def test_progress_is_told_on_the_gui_thread(qtbot, real):
    told: list[tuple[int, int, bool]] = []

    def work(context: JobContext) -> None:
        context.progress(1, 2)
        context.progress(2, 2)

    def progress(done: int, total: int) -> None:
        told.append((done, total, threading.current_thread() is threading.main_thread()))

    real.run("pictures", work, progress=progress)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [(1, 2, True), (2, 2, True)]


def test_shutdown_waits_for_writes_and_for_what_they_send_after_them(qtbot):
    jobs, written = Jobs(), []
    gate = threading.Event()

    def second(_: object) -> None:
        jobs.run("database", lambda _: written.append("second"))

    jobs.run("database", lambda _: (gate.wait(5), written.append("first")), second)
    gate.set()
    assert jobs.shutdown() is True
    assert written == ["first", "second"]


def test_shutdown_does_not_wait_for_ever(qtbot):
    jobs, gate = Jobs(), threading.Event()
    jobs.run("database", lambda _: gate.wait(20))
    assert jobs.shutdown(seconds=0.05) is False
    gate.set()


def test_shutdown_asks_long_work_on_other_lanes_to_stop(qtbot):
    jobs, stopped, begun = Jobs(), threading.Event(), threading.Event()

    def work(context: JobContext) -> None:
        begun.set()
        while not context.cancelled:
            stopped.wait(0.001)
        stopped.set()

    jobs.run("sync", work)
    assert begun.wait(5)
    assert jobs.shutdown() is True
    assert stopped.is_set()


def test_after_shutdown_nothing_is_taken(qtbot):
    jobs, ran = Jobs(), []
    jobs.shutdown()
    jobs.run("database", lambda _: ran.append(1))
    assert ran == []


def test_lanes_take_short_turns_as_long_as_there_are_any(qtbot):
    before = sys.getswitchinterval()
    jobs = Jobs()
    during = sys.getswitchinterval()
    jobs.shutdown()
    assert during < before == sys.getswitchinterval()


def test_no_thread_is_left(qtbot):
    before = set(threading.enumerate())
    jobs = Jobs()
    for lane in ("database", "sync", "pictures"):
        jobs.run(lane, lambda _: None)
    jobs.shutdown()
    assert set(threading.enumerate()) == before


@pytest.mark.parametrize("lane", sorted(set(WIDTHS) - WITHOUT_QT))
def test_work_that_may_use_qt_waits_for_its_types(qtbot, real, lane):
    order: list[str] = []
    real._types.made.connect(lambda: order.append("types"))
    for number in "12":
        real.run(lane, lambda _: real._types.all_made, lambda made, number=number: order.append(f"{number} {made}"))
    assert real.busy
    qtbot.waitUntil(lambda: not real.busy)
    assert (order[0], sorted(order[1:])) == ("types", ["1 True", "2 True"])


@pytest.mark.parametrize("lane", sorted(WITHOUT_QT))
def test_work_without_qt_does_not_wait_and_lets_nothing_be_made(qtbot, real, lane):
    ran: list[bool] = []
    real.run(lane, lambda _: real._types.all_made, ran.append)
    qtbot.waitUntil(lambda: bool(ran))
    assert ran == [False]
    assert not real._types._timer.isActive()


def test_what_waits_for_types_is_dropped_at_the_end(qtbot):
    jobs, ran = Jobs(), []
    job = jobs.run("pictures", lambda _: ran.append(1))
    assert jobs.shutdown() is True
    QCoreApplication.processEvents()
    assert (ran, job.context.cancelled, jobs.busy) == ([], True, False)
    assert not jobs._types._timer.isActive()


def test_a_later_job_of_the_same_key_drops_the_earlier_result(qtbot):
    jobs, shown = ManualJobs(), []
    jobs.run("database", lambda _: "old", shown.append, key="search")
    jobs.run("database", lambda _: "new", shown.append, key="search")
    jobs.run("database", lambda _: "other", shown.append, key="count")
    jobs.run_all()
    assert shown == ["new", "other"]


def test_a_result_that_arrives_late_is_dropped_even_when_its_work_was_done(qtbot):
    jobs, shown = ManualJobs(), []
    job = jobs.run("database", lambda _: "old", shown.append, key="search")
    outcome = job.outcome()
    jobs.run("database", lambda _: "new", shown.append, key="search")
    jobs._deliver(job, *outcome)
    jobs.waiting.pop(0)
    jobs.run_all()
    assert shown == ["new"]


def test_jobs_without_a_key_are_never_dropped(qtbot):
    jobs, written = ManualJobs(), []
    for number in range(3):
        jobs.run("database", lambda _, number=number: written.append(number))
    jobs.run_all()
    assert written == [0, 1, 2]


def test_a_cancelled_job_does_nothing_and_tells_nobody(qtbot):
    jobs, seen = ManualJobs(), []
    job = jobs.run("database", lambda _: seen.append("work"), seen.append, seen.append)
    job.cancel()
    jobs.run_all()
    assert seen == []


def test_work_can_stop_half_way(qtbot):
    jobs, seen = ManualJobs(), []

    def work(context: JobContext) -> None:
        job.cancel()
        context.check()
        seen.append("went on")

    job = jobs.run("database", work, seen.append, seen.append)
    jobs.run_all()
    assert seen == []
    with pytest.raises(Cancelled):
        job.context.check()


def test_an_error_that_nobody_takes_is_told_to_the_window(qtbot):
    jobs = ManualJobs()

    def work(context: JobContext) -> None:
        raise UserError("The disk is full")

    jobs.run("database", work)
    with qtbot.waitSignal(jobs.trouble) as told:
        jobs.run_all()
    assert isinstance(told.args[0], UserError)


def test_a_bug_is_logged_with_its_trace_and_what_people_can_mend_is_not(qtbot, caplog):
    jobs, errors = ManualJobs(), []

    def bug(context: JobContext) -> None:
        raise ZeroDivisionError

    def refused(context: JobContext) -> None:
        raise UserError("No")

    jobs.run("database", bug, failed=errors.append)
    jobs.run("database", refused, failed=errors.append)
    jobs.run_all()
    assert [type(error) for error in errors] == [ZeroDivisionError, UserError]
    assert len(caplog.records) == 1
    assert caplog.records[0].exc_info[0] is ZeroDivisionError


def test_a_failed_job_does_not_stop_its_lane(qtbot, real, caplog):
    finished: list[str] = []
    real.run("database", lambda _: 1 / 0, failed=lambda _: finished.append("failed"))
    real.run("database", lambda _: None, lambda _: finished.append("done"))
    qtbot.waitUntil(lambda: finished == ["failed", "done"])


def test_progress_of_cancelled_work_is_not_told(qtbot):
    told: list[int] = []
    context = JobContext(lambda done, total: told.append(done))
    context.progress(1, 3)
    context.cancel()
    context.progress(2, 3)
    assert told == [1]


steps = st.lists(st.one_of(st.sampled_from(["a", "b", None]), st.just("run"), st.just("cancel")), max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_whatever_the_order_only_wanted_results_are_shown_once_and_in_turn(qapp, taken):
    jobs, shown = ManualJobs(), []
    latest: dict[str | None, int] = {}
    last, wanted = None, set()
    for number, step in enumerate(taken):
        if step == "run" and jobs.waiting:
            jobs.run_next()
        elif step == "cancel" and last:
            last[1].cancel()
            if last[0] not in shown:
                wanted.discard(last[0])
        elif step in ("a", "b", None):
            if step is not None and latest.get(step) not in shown:
                wanted.discard(latest.get(step))
            last = number, jobs.run("database", lambda _, number=number: number, shown.append, key=step)
            latest[step] = number
            wanted.add(number)
    jobs.run_all()
    assert shown == sorted(wanted)
