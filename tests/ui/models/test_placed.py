from array import array

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.models.placed import KEPT, ROW, PlacedTable
from app.ui.viewmodels.places import steps
from app.ui.viewmodels.source import PAGE, Renewal

Strict = QAbstractItemModelTester.FailureReportingMode.Fatal
MANY = 5 * PAGE


class Words(PlacedTable[tuple[int, str]]):
    """Places with a word each; how often words were put together stands in ``worded``."""

    worded = 0

    def place(self, row):
        return row[0]

    def columnCount(self, parent=None):
        return 2

    def heading(self, column):
        return ("Word", "Length")[column]

    def texts(self, row):
        self.worded += 1
        return row[1], str(len(row[1]))


def row(place: int, word: str = "") -> tuple[int, str]:
    return place, word or f"word {place}"


def down(count: int) -> list[tuple[int, str]]:
    return [row(place) for place in range(count, 0, -1)]


@pytest.fixture
def table(qapp):
    return Words()


@pytest.fixture
def long(table):
    """Many rows in order, of which the first page is at hand."""
    table.begin(down(MANY)[:PAGE])
    table.grow(MANY)
    table.arrange(array("q", range(MANY, 0, -1)))
    return table


@pytest.fixture
def wanted(long):
    asked: list[list[int]] = []
    long.wanted.connect(asked.append)
    return asked


@pytest.fixture
def ahead(long):
    asked: list[list[int]] = []
    long.ahead.connect(asked.append)
    return asked


def said(table, number: int, role=Qt.ItemDataRole.DisplayRole):
    return table.index(number, 0).data(role)


def renewed(table, rows, first=()) -> None:
    after = array("q", (place for place, _ in rows))
    table.renew(Renewal(after, steps(table.places, after), first))


def test_every_row_has_its_number_before_its_contents(table):
    table.begin(down(MANY)[:PAGE])
    assert table.rowCount() == PAGE
    table.grow(MANY)
    assert (table.rowCount(), said(table, 3), said(table, MANY - 1)) == (MANY, f"word {MANY - 3}", "")


def test_what_is_on_its_way_says_so_to_who_listens(long):
    assert said(long, 3 * PAGE, Qt.ItemDataRole.AccessibleTextRole) == "Loading"
    assert said(long, 3 * PAGE, ROW) is None


def test_a_page_that_is_looked_at_is_asked_for_with_its_neighbours_behind(qtbot, long, wanted, ahead):
    said(long, 3 * PAGE + 7)
    said(long, 3 * PAGE + 8)
    qtbot.waitUntil(lambda: bool(ahead))
    assert (wanted, ahead) == ([[3]], [[4, 2]])


def test_the_page_that_was_looked_at_last_is_the_most_pressing(qtbot, long, wanted):
    said(long, 4 * PAGE)
    said(long, 2 * PAGE)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted[0][:2] == [2, 4]


def test_rows_at_hand_are_not_asked_for(qtbot, long, wanted):
    long.arrive(1, down(MANY)[PAGE : 2 * PAGE])
    said(long, 5)
    assert not long._asking.isActive()


def test_rows_that_come_are_told_and_put_in_words_once(qtbot, long):
    with qtbot.waitSignal(long.dataChanged) as told:
        long.arrive(2, down(MANY)[2 * PAGE : 3 * PAGE])
    assert [index.row() for index in told.args[:2]] == [2 * PAGE, 3 * PAGE - 1]
    words = [said(long, 2 * PAGE) for _ in range(5)]
    assert (words, long.worded) == ([f"word {MANY - 2 * PAGE}"] * 5, 1)


def test_the_same_rows_again_are_no_news(qtbot, long):
    with qtbot.assertNotEmitted(long.dataChanged):
        long.arrive(0, down(MANY)[:PAGE])


def test_a_row_that_is_missing_from_its_page_is_gone(long):
    long.arrive(0, [each for each in down(MANY)[:PAGE] if each[0] != MANY - 3])
    assert [said(long, number) for number in (2, 3, 4)] == [f"word {MANY - 2}", "", f"word {MANY - 4}"]


def test_what_is_at_hand_is_bounded(table):
    count = KEPT + 3 * PAGE
    table.begin(down(count)[:PAGE])
    table.arrange(array("q", range(count, 0, -1)))
    for page in range(count // PAGE):
        table.arrive(page, down(count)[page * PAGE : (page + 1) * PAGE])
    assert len(table._lines) == KEPT
    assert said(table, count - 1) == "word 1"
    assert said(table, 0) == ""


def test_read_again_what_is_known_stays_in_sight_until_it_is_read(qtbot, long, wanted):
    rows = [row(MANY + 1, "new"), *[each for each in down(MANY) if each[0] != MANY - 5]]
    with qtbot.assertNotEmitted(long.modelReset):
        renewed(long, rows, rows[:1])
    assert [said(long, number) for number in (0, 1, 5, 6)] == ["new", *(f"word {MANY - n}" for n in (0, 4, 6))]
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted[0][0] == 0


def test_another_list_under_the_same_question_is_told_as_one(qtbot, long):
    with qtbot.waitSignal(long.modelReset):
        long.renew(Renewal(array("q", range(1, 2 * MANY)), None, [row(1)]))
    assert (long.rowCount(), said(long, 0)) == (2 * MANY - 1, "word 1")


def test_the_order_that_was_handed_over_is_left_as_it_is(long):
    before = long.places
    copy = before[:]
    renewed(long, down(MANY)[1:])
    assert before == copy


def test_the_lines_are_those_from_the_top_without_a_gap(long):
    long.arrive(2, down(MANY)[2 * PAGE : 3 * PAGE])
    assert long.lines == down(MANY)[:PAGE]


def test_it_holds_what_views_rely_on(table):
    table.begin(down(30))
    table.tester = QAbstractItemModelTester(table, Strict)
    renewed(table, [row(40), *down(30)[3:9], *down(30)[12:]])
    table.grow(10)
    table.begin([])
    assert table.rowCount() == 0


numbers = st.lists(st.integers(0, 40), unique=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers, numbers)
def test_after_reading_again_the_rows_are_the_answer_and_marks_stay_on_theirs(table, before, after):
    table.begin([row(place) for place in before])
    marks = {place: QPersistentModelIndex(table.index(number, 0)) for number, place in enumerate(before)}
    answer = [row(place) for place in after]
    renewed(table, answer, answer)
    assert table.lines == answer
    for place, mark in marks.items():
        assert not mark.isValid() or mark.data(ROW) == row(place)
        assert place in after or not mark.isValid()


def test_what_is_about_to_be_seen_is_asked_for_at_once(long, wanted):
    long.look(2 * PAGE - 3, 2 * PAGE + 3)
    assert {1, 2} <= set(wanted[0])
    assert not long._asking.isActive()
    long.look(2 * PAGE, 4 * PAGE + 1)
    assert set(wanted[1]) == {2, 3, 4}
