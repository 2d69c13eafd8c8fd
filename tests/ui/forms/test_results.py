import pytest
from PySide6.QtCore import QItemSelectionModel

from app.ui.forms.details import DETAILS
from tests.made import uuid
from tests.ui.results import CLICKED, VIEWED, run

RESULTS = next(field for field in DETAILS if field.kind == "results")
RUNS = (
    run(1, "2026-02-01", 1000, **{VIEWED: 500, CLICKED: 50}),
    run(1, "2026-03-01", 1000, **{VIEWED: 400}),
)


@pytest.fixture
def show(open_bench, show_field):
    def make(*runs, **more):
        bench = open_bench(**more)
        bench.workspace.read_only = False
        with bench.workspace.transaction() as transaction:
            transaction.put_runs(runs)
        bench.workspace.read_only = more.get("read_only", False)
        widget = show_field(bench, RESULTS)
        widget.bench = bench
        bench.settle()
        return widget

    return make


def days(widget):
    return [line.key for line in widget.days.lines]


def test_days_totals_and_chart_are_shown(show):
    widget = show(*RUNS)
    assert days(widget) == ["2026-03-01", "2026-02-01"]
    assert [line.key for line in widget.chart.chart.lines] == ["2026-02-01", "2026-03-01"]
    assert widget.totals.text() == "Sent 2000 · Viewed 900 (45.0%) · Clicked 50 (2.5%) · Conversions – · Failures –"
    assert not widget.bring.isVisible()


def test_without_results_it_leads_to_an_import(show):
    widget = show()
    heard = []
    widget.results.import_wanted.connect(lambda: heard.append(True))
    assert widget.totals.text().startswith("None yet")
    assert not widget.table.isVisible()
    assert not widget.forget.isVisible()
    widget.bring.click()
    assert heard == [True]


def test_chosen_days_are_forgotten_and_come_back(show):
    widget = show(*RUNS)
    backs = []
    widget.results.told.connect(lambda text, back: backs.append(back))
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    widget.table.selectionModel().select(widget.days.index(0, 0), flags)
    assert widget.forget.text() == "Forget 1 day"
    widget.forget.click()
    widget.bench.settle()
    assert days(widget) == ["2026-02-01"]
    assert widget.forget.text() == "Forget all results"
    backs[0]()
    widget.bench.settle()
    assert days(widget) == ["2026-03-01", "2026-02-01"]


def test_without_a_choice_all_are_forgotten(show):
    widget = show(*RUNS)
    assert widget.forget.text() == "Forget all results"
    widget.forget.click()
    widget.bench.settle()
    assert widget.bench.workspace.runs(uuid(1)) == []
    assert widget.bring.isVisible()


def test_a_workspace_that_can_only_be_read_keeps_them(show):
    widget = show(*RUNS, read_only=True)
    assert days(widget) == ["2026-03-01", "2026-02-01"]
    assert not widget.forget.isVisible()
