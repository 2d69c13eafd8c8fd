import pytest

from app.ui.models.matches import CAMPAIGN, SENT, MatchTable
from app.ui.theme.current import current
from app.ui.viewmodels.results.importing import ResultImport
from app.ui.views.results.match_table import MatchCells, MatchTableView
from tests.ui.results import report


@pytest.fixture
def table(shown, bench, tmp_path):
    rows = ("7,Spring,2026-04-01,10,5,1", "8,Twins,2026-04-01,30,5,1", "9,Nobody,,40,5,1")
    model = ResultImport(bench.results, bench.workspace, report(tmp_path, *rows), bench.jobs)
    made = shown(MatchTableView(MatchTable(model)))
    made.importing = model
    model.setParent(made)
    made.resize(840, 300)
    model.start()
    bench.settle()
    made.model().begin()
    return made


def test_columns_fill_the_width(table):
    widths = [table.columnWidth(column) for column in range(table.model().columnCount())]
    assert table.viewport().width() - SENT <= sum(widths) <= table.viewport().width()
    assert min(widths) >= 60


def test_what_needs_a_look_stands_out_and_what_is_left_out_steps_back(table):
    cells, model = MatchCells(), table.model()
    colors = [cells._color(model.index(row, CAMPAIGN)) for row in range(3)]
    assert colors == [current().warn, current().quiet_on_tint, current().text]
    table.importing.choose("8", None)
    assert cells._color(model.index(0, CAMPAIGN)) == current().quiet_on_tint


def test_rows_are_painted_as_they_change(table):
    before = table.grab().toImage()
    table.importing.choose("8", None)
    assert table.grab().toImage() != before
