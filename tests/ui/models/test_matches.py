import pytest
from PySide6.QtCore import Qt

from app.services.results.values import Candidate
from app.ui.models.matches import CAMPAIGN, HEADS, MATCH, SENT, WAY, MatchTable
from app.ui.viewmodels.results.importing import ResultImport
from tests.made import uuid
from tests.ui.results import ResultsBench, report


@pytest.fixture
def table(qapp, tmp_path):
    bench = ResultsBench()
    rows = ("7,Spring,2026-04-01,10,5,", "7,Spring,2026-04-03,20,5,", "8,Twins,,30,5,1", "9,,,40,5,1")
    importing = ResultImport(bench.results, bench.workspace, report(tmp_path, *rows), bench.jobs)
    made = MatchTable(importing)
    importing.start()
    bench.settle()
    made.begin()
    made.importing = importing
    return made


def texts(table, row):
    return [table.index(row, column).data() for column in range(len(HEADS))]


def test_each_line_says_what_is_taken_for_what_and_why(table):
    assert texts(table, 0) == ["Twins", "Choose which", "Several fit", "Day not said", "30", "5", "1"]
    assert texts(table, 1) == ["9", "Left out", "Not found", "Day not said", "40", "5", "1"]
    assert texts(table, 2) == ["Spring", "Spring", "Its name", "1 Apr 2026 – 3 Apr 2026", "30", "10", "–"]


def test_a_choice_is_shown_and_told(qtbot, table):
    with qtbot.waitSignal(table.dataChanged) as told:
        table.importing.choose("8", Candidate(id=uuid(3), name="Twins"))
    assert told.args[0].row() == told.args[1].row() == 0
    assert texts(table, 0)[1:3] == ["Twins", "Your choice"]
    assert not table.needs_choice(table.matches[0])
    table.importing.choose("8", None)
    assert texts(table, 0)[CAMPAIGN : WAY + 1] == ["Left out", "Your choice"]
    assert table.is_left_out(table.index(0, 0).data(MATCH))


def test_headings_stand_over_their_columns(table):
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(len(HEADS))]
    assert heads == ["In the report", "Campaign here", "Found by", "Days", "Sent", "Viewed", "Clicked"]
    side = table.headerData(SENT, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight
    assert table.headerData(0, Qt.Orientation.Vertical) is None
