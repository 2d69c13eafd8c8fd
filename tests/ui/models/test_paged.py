"""What every paged table does, on the smallest one there can be."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.models.paged import ROW, PagedTable

Strict = QAbstractItemModelTester.FailureReportingMode.Fatal


class Words(PagedTable[tuple[str, str]]):
    """Rows of a word and its meaning."""

    def columnCount(self, parent=None) -> int:
        return 0 if parent is not None and parent.isValid() else 2

    def key(self, row):
        return row[0]

    def text(self, row, column):
        return row[column]

    def heading(self, column):
        return ("Word", "Meaning")[column]


@pytest.fixture
def table(qapp):
    model = Words()
    model.tester = QAbstractItemModelTester(model, Strict)
    return model


def test_cells_speak_and_hold_their_rows(table):
    table.replace([("a", "one")], more=False)
    index = table.index(0, 1)
    assert [index.data(), index.data(Qt.ItemDataRole.ToolTipRole), index.data(ROW)] == ["one", "one", ("a", "one")]
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Meaning"
    assert table.data(QModelIndex()) is None


def test_a_row_that_changed_is_told_and_the_others_are_not(qtbot, table):
    table.replace([("a", "one"), ("b", "two")], more=False)
    told = []
    table.dataChanged.connect(lambda first, last: told.append((first.row(), last.row(), last.column())))
    table.refresh([("a", "one"), ("b", "three")], more=False)
    assert told == [(1, 1, 1)]


@given(
    before=st.lists(st.sampled_from("abcdefgh"), unique=True), after=st.lists(st.sampled_from("abcdefgh"), unique=True)
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_refresh_ends_at_what_was_read_and_moves_what_is_held(table, before, after):
    table.replace([(key, "") for key in before], more=False)
    held = {key: QPersistentModelIndex(table.index(place, 0)) for place, key in enumerate(before)}
    table.refresh([(key, "") for key in after], more=False)
    assert [row[0] for row in table.lines] == after
    for key, index in held.items():
        assert index.isValid() == (key in after)
        assert key not in after or index.row() == after.index(key)
