import pytest

from app.services.people.values import Column, Seen
from app.ui.views.recipients.column_list import ColumnList

COLUMNS = tuple(Seen(column=Column(header=f"c{number}", name=f"c{number}")) for number in range(60))
MAPPING = tuple(seen.column for seen in COLUMNS)


@pytest.fixture
def columns(shown):
    made = shown(ColumnList())
    made.resize(600, 300)
    return made


def test_choices_are_told_with_their_place(qtbot, columns):
    columns.show_columns(COLUMNS[:3], MAPPING[:3])
    with qtbot.waitSignal(columns.chosen) as chosen:
        columns.rows[1].choice.setCurrentIndex(0)
    with qtbot.waitSignal(columns.kind_chosen) as kind:
        columns.rows[2].kind.setCurrentIndex(1)
    assert (chosen.args, kind.args) == ([1, "identity"], [2, "number"])


def test_rows_that_are_made_later_show_what_is_agreed_by_then(qtbot, columns):
    columns.show_columns(COLUMNS, MAPPING)
    columns.show_mapping([Column(header="x", target="leave_out")] * 60)
    qtbot.waitUntil(lambda: len(columns.rows) == 60)
    assert {row.choice.currentData() for row in columns.rows} == {"leave_out"}
