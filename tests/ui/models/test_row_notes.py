import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.services.people.values import RowNote
from app.ui.models.row_notes import RowNotes


@pytest.fixture
def notes(qapp):
    model = RowNotes()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_notes([RowNote(row=7, column="<b>", what="it is not a number")])
    return model


def test_columns_are_headed(notes):
    heads = [notes.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert heads == ["Row", "Column", "What is wrong", "What to do"]


def test_tooltips_show_markup_as_it_stands(notes):
    tips = [notes.index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in range(4)]
    assert tips == ["<span>7</span>", "<span>&lt;b&gt;</span>", "<span>It is not a number</span>", None]


def test_others_take_their_place(notes):
    notes.show_notes([])
    assert notes.rowCount() == 0
