import pytest

from app.domain.errors import UserError
from app.services.filing import Filed
from app.ui.viewmodels.organise.desk import Desk, Done


@pytest.fixture
def desk(bench):
    return Desk(bench.jobs, bench.undo)


def test_progress_is_told_for_many_campaigns_alone(desk, bench):
    seen = []
    desk.moved.connect(lambda done, total: seen.append((done, total)))
    desk.write("", lambda tell: tell(10, 999), lambda _: None)
    desk.write("", lambda tell: tell(10, 1000), lambda _: None)
    bench.settle()
    assert seen == [(0, 0), (10, 1000), (0, 0)]


def test_what_is_stopped_is_refused_and_what_waits_behind_it_is_done(desk, bench, heard):
    told, ran = heard(desk), []

    def long(tell):
        desk.stop()
        tell(1, 5000)
        ran.append("long")

    desk.write("a", long, ran.append)
    desk.write("b", lambda _: ran.append("short"), lambda _: None)
    bench.settle()
    assert ran == ["short"]
    assert [(each.key, each.sentence) for each in told.refused] == [("a", "Cancelled. Nothing was changed.")]


def test_a_refusal_says_what_it_is_about(desk, bench, heard):
    told = heard(desk)

    def fail(_):
        raise UserError("No", "It is so", "Do that")

    desk.write("a", fail, lambda _: None)
    bench.settle()
    assert told.refused[0].key == "a"
    assert "It is so" in told.refused[0].sentence


def test_what_was_done_has_a_way_back_that_takes_back_just_that(desk, bench, heard):
    told = heard(desk)
    label = bench.labels.create("Sale")
    desk.write("", lambda _: bench.labels.rename(label, "Sales"), lambda filed: desk.tell(Done(command="x"), filed))
    bench.settle()
    told.done[0].back()
    bench.settle()
    assert bench.label_names == ["Sale"]


def test_a_step_that_is_not_the_newest_is_left(desk, bench, heard):
    told = heard(desk)
    label = bench.labels.create("Sale")
    desk.write("", lambda _: bench.labels.rename(label, "Sales"), lambda filed: desk.tell(Done(command="x"), filed))
    bench.settle()
    bench.labels.create("Spring")
    told.done[0].back()
    bench.settle()
    assert bench.label_names == ["Sales", "Spring"]
    assert "Something else was changed since" in told.refused[0].sentence


def test_what_changed_nothing_has_no_way_back(desk, heard):
    told = heard(desk)
    desk.tell(Done(command="x"), Filed(group=None, campaigns=0))
    assert told.done == [Done(command="x")]


def test_after_writing_it_is_to_be_read_again(desk, bench):
    changed = []
    desk.changed.connect(lambda: changed.append(True))
    desk.write("", lambda _: None, lambda _: None)
    bench.settle()
    assert changed == [True]
