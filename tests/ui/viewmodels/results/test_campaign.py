import pytest
from PySide6.QtCore import QObject

from app.ui.viewmodels.results.campaign import CampaignResults
from tests.made import uuid
from tests.ui.results import run


@pytest.fixture
def results(bench):
    parent = QObject()
    made = CampaignResults(lambda: bench.results, uuid(1), bench.jobs, parent, watch=bench.opened.watch)
    made.heard = []
    made.told.connect(lambda text, back: made.heard.append((text, back)))
    made.kept = parent
    return made


def days(results):
    return [each.day for each in results.runs]


def test_nothing_is_read_before_somebody_looks(bench, results):
    bench.opened.watch.changed.emit()
    assert (bench.jobs.waiting, results.runs) == ([], None)
    results.wake()
    results.wake()
    assert len(bench.jobs.waiting) == 1
    bench.settle()
    assert days(results) == ["2026-02-01", "2026-03-01"]


def test_what_others_write_is_shown(bench, results):
    results.wake()
    bench.settle()
    with bench.workspace.transaction() as transaction:
        transaction.put_runs([run(1, "2026-03-09", 1)])
    bench.opened.watch.changed.emit()
    bench.settle()
    assert days(results)[-1] == "2026-03-09"


@pytest.mark.parametrize(
    ("chosen", "left", "told"),
    [
        (["2026-02-01"], ["2026-03-01"], "Results of 1 day forgotten"),
        ([], [], "Results of 2 days forgotten"),
    ],
)
def test_days_are_forgotten_told_and_brought_back(bench, results, chosen, left, told):
    results.wake()
    bench.settle()
    results.forget(chosen)
    bench.settle()
    assert days(results) == left
    ((text, back),) = results.heard
    assert text == told
    back()
    bench.settle()
    assert days(results) == ["2026-02-01", "2026-03-01"]


def test_where_there_was_nothing_to_forget_nothing_is_told(bench, results):
    results.forget(["2020-01-01"])
    bench.settle()
    assert results.heard == []
