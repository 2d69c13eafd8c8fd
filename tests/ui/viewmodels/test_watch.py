import pytest

from app.ui.viewmodels.watch import Watch


@pytest.fixture
def watch(qtbot, workspace, jobs):
    return Watch(workspace, jobs)


def look(watch: Watch, jobs) -> None:
    watch.look()
    jobs.run_all()


def test_the_first_look_tells_nothing(qtbot, watch, jobs):
    with qtbot.assertNotEmitted(watch.changed):
        look(watch, jobs)


def test_somebody_elses_commit_is_told_once(qtbot, watch, jobs, workspace):
    look(watch, jobs)
    workspace.version += 1
    with qtbot.waitSignal(watch.changed):
        look(watch, jobs)
    with qtbot.assertNotEmitted(watch.changed):
        look(watch, jobs)


def test_a_slow_lane_is_not_flooded_with_looks(watch, jobs):
    for _ in range(5):
        watch.look()
    assert len(jobs.waiting) == 1


def test_a_look_that_failed_is_not_the_last_one(qtbot, watch, jobs, workspace, monkeypatch, caplog):
    look(watch, jobs)
    monkeypatch.setattr(workspace, "data_version", lambda: 1 / 0)
    look(watch, jobs)
    monkeypatch.undo()
    workspace.version += 1
    with qtbot.waitSignal(watch.changed):
        look(watch, jobs)


def test_it_looks_by_itself_until_it_is_stopped(qtbot, watch, jobs):
    watch._timer.setInterval(1)
    watch.start()
    jobs.run_all()
    qtbot.waitUntil(lambda: bool(jobs.waiting))
    watch.stop()
    assert not watch._timer.isActive()
