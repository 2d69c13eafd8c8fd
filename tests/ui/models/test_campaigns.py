import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.models.campaigns import COLUMNS, ROW, CampaignTable
from tests.ui.fakes import StillClock, row

Strict = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def table(qapp):
    clock = StillClock()
    model = CampaignTable(clock.now, clock.zone())
    model.tester = QAbstractItemModelTester(model, Strict)
    return model


def texts(table: CampaignTable, number: int = 0) -> list[str]:
    return [table.index(number, column).data() for column in range(len(COLUMNS))]


def ids(table: CampaignTable) -> list[str]:
    return [line.id for line in table.lines]


def test_a_line_speaks_the_screens_words(table):
    line = row(1, "Spring sale", template="message-icon", status="handed_over", labels=("Sale", "Spring"))
    table.replace([line], more=False)
    assert texts(table) == ["Spring sale", "With icon", "Handed over", "Sale, Spring", "09:00"]
    assert table.index(0, 3).data(ROW) == line


def test_a_campaign_without_a_name_says_so(table):
    table.replace([row(1, "   ")], more=False)
    assert texts(table)[0] == "Without a name"


def test_columns_are_headed(table):
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))]
    assert heads == ["Name", "Type", "Status", "Labels", "Changed"]


def test_more_is_fetched_only_where_there_is_more(qtbot, table):
    table.replace([row(1)], more=False)
    assert not table.canFetchMore()
    table.replace([row(1)], more=True)
    assert table.canFetchMore()
    with qtbot.waitSignal(table.wanted):
        table.fetchMore()


def test_the_next_page_comes_behind_and_nothing_comes_twice(table):
    table.replace([row(3), row(2)], more=True)
    table.append([row(2), row(1)], more=False)
    assert ids(table) == [row(3).id, row(2).id, row(1).id]
    assert not table.canFetchMore()


def test_reading_again_tells_only_what_differs(qtbot, table):
    table.replace([row(3), row(2), row(1)], more=False)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged) as told:
        table.refresh([row(3), row(2, "Renamed"), row(1)], more=False)
    assert [index.row() for index in told.args[:2]] == [1, 1]
    assert texts(table, 1)[0] == "Renamed"


def test_reading_the_same_again_tells_nothing(qtbot, table):
    rows = [row(3), row(2)]
    table.replace(rows, more=False)
    with (
        qtbot.assertNotEmitted(table.dataChanged),
        qtbot.assertNotEmitted(table.layoutChanged),
        qtbot.assertNotEmitted(table.rowsInserted),
    ):
        table.refresh(list(rows), more=False)


def test_a_line_that_moved_keeps_its_selection(table):
    table.replace([row(3), row(2), row(1)], more=False)
    kept = QPersistentModelIndex(table.index(2, 0))
    table.refresh([row(1, place=9), row(3), row(2)], more=False)
    assert kept.row() == 0
    assert kept.data(ROW).id == row(1).id


def test_a_line_that_went_takes_its_selection_with_it(table):
    table.replace([row(3), row(2)], more=False)
    gone = QPersistentModelIndex(table.index(0, 0))
    table.refresh([row(2)], more=False)
    assert not gone.isValid()


numbers = st.lists(st.integers(0, 9), unique=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers, numbers, st.sets(st.integers(0, 9)))
def test_after_reading_again_the_lines_are_the_answer(table, before, after, renamed):
    table.replace([row(number) for number in before], more=False)
    marks = {number: QPersistentModelIndex(table.index(place, 0)) for place, number in enumerate(before)}
    answer = [row(number, "Renamed" if number in renamed else "") for number in after]
    table.refresh(answer, more=False)
    assert table.lines == answer
    for number, mark in marks.items():
        assert mark.isValid() == (number in after)
        if mark.isValid():
            assert mark.data(ROW).id == row(number).id
