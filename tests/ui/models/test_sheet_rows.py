import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from app.services.sheets.values import Drafted
from app.ui.models.sheet_rows import RESULT, SheetRows
from app.ui.theme.current import current
from tests.made import campaign

ROWS = (
    Drafted(row=2, campaign=campaign(1, name="One")),
    Drafted(row=3, campaign=campaign(2, name=""), notes=("no picture", "no link")),
    Drafted(row=4, reason="it is empty"),
)


@pytest.fixture
def model(theme):
    made = SheetRows()
    made.show_rows(ROWS)
    return made


def lines(model):
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_every_row_says_what_becomes_of_it(model):
    assert lines(model) == [
        ["2", "One", "Taken"],
        ["3", "Without a name", "Taken, but no picture; no link"],
        ["4", "", "Left out: it is empty"],
    ]


def test_what_needs_a_look_stands_out(model):
    inks = [model.index(row, RESULT).data(Qt.ItemDataRole.ForegroundRole) for row in range(3)]
    assert inks == [QColor(color) for color in (current().text, current().warn, current().bad)]


def test_rows_that_are_fine_can_be_hidden(model):
    model.narrow(True)
    assert [line[0] for line in lines(model)] == ["3", "4"]
    assert (model.place(0), model.line(2), model.line(0)) == (1, 1, -1)
    model.narrow(False)
    assert (model.rowCount(), model.place(2)) == (3, 2)
