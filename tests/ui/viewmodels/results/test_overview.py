from datetime import date

import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.results.overview import ResultsModel
from tests.ui.results import ResultsBench, run


@pytest.fixture
def make():
    def model(bench: ResultsBench) -> ResultsModel:
        made = ResultsModel(bench.workspace, lambda: bench.results, bench.jobs, lambda: date(2026, 3, 12))
        made.states = []
        made.state_changed.connect(made.states.append)
        return made

    return model


def names(model):
    return [(group.name, group.totals.sent) for group in model.groups]


def test_the_answer_arrives_on_the_lane_for_lists(bench, make):
    model = make(bench)
    model.load()
    assert [job.lane for job in bench.jobs.waiting] == ["lists"]
    bench.settle()
    assert names(model) == [("Boots", 2400), ("Shoes", 2000)]
    assert (model.overview.campaigns, model.overview.totals.sent, model.state) == (3, 2450, "full")


def test_another_question_drops_the_answer_to_the_older_one(bench, make):
    model = make(bench)
    model.load()
    old = bench.jobs.waiting[0]
    model.ask(by="month")
    assert old.context.cancelled
    bench.settle()
    assert [group.key for group in model.groups] == ["2025-03", "2026-02", "2026-03"]
    assert model.answered.by == "month"
    assert bench.troubles == []


def test_the_same_question_is_not_asked_twice(bench, make):
    model = make(bench)
    model.ask(by="label")
    assert bench.jobs.waiting == []


def test_a_stretch_counts_its_days_alone(bench, make):
    model = make(bench)
    model.ask(stretch="month")
    bench.settle()
    assert names(model) == [("Boots", 1400), ("Shoes", 1000)]


def test_no_results_at_all_and_none_in_a_stretch_are_told_apart(make):
    bench = ResultsBench((run(1, "2020-01-01", 5),))
    model = make(bench)
    model.ask(stretch="year")
    bench.settle()
    assert model.state == "no match"
    empty = ResultsBench(())
    model = make(empty)
    model.load()
    empty.settle()
    assert model.state == "empty"


def test_waiting_is_said_after_a_while_only(qtbot, bench, make):
    model = make(bench)
    model._patience.setInterval(0)
    model.load()
    qtbot.waitUntil(lambda: model.state == "loading")
    bench.settle()
    assert model.states == ["loading", "full"]


def test_a_refresh_keeps_what_is_shown(bench, make):
    model = make(bench)
    model.load()
    bench.settle()
    bench.results.forget(bench.workspace.reported()[-1])
    model.refresh()
    assert not model._patience.isActive()
    bench.settle()
    assert (model.states, model.overview.campaigns) == (["full"], 2)


def test_a_failure_is_kept_and_can_be_tried_again(bench, make, monkeypatch):
    model = make(bench)
    error = UserError("The disk is gone", "It was pulled", "Plug it in")
    with monkeypatch.context() as patch:
        patch.setattr(type(bench.workspace), "result_groups", lambda *_: (_ for _ in ()).throw(error))
        model.load()
        bench.settle()
    assert (model.state, model.error) == ("error", error)
    model.load()
    bench.settle()
    assert (model.state, model.error) == ("full", None)
