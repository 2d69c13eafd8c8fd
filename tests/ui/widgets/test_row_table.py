import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from app.ui.theme import tokens
from app.ui.theme.tokens import LIGHT
from app.ui.widgets.row_table import RowTable


class Opening(RowTable):
    """Remembers what was opened."""

    opened: list[str]

    def open(self, index):
        self.opened.append(index.data())


@pytest.fixture
def table(qtbot, shown):
    model = QStandardItemModel()
    for word in ("one", "two", "three"):
        model.appendRow([QStandardItem(word)])
    made = shown(Opening("Words", model))
    model.setParent(made)
    made.opened = []
    made.resize(300, 300)
    with qtbot.waitActive(made):
        made.activateWindow()
    made.setFocus()
    return made


def chosen(table) -> list[str]:
    return [index.data() for index in table.selectionModel().selectedRows()]


def test_enter_opens_the_row_in_hand(qtbot, table):
    table.stand_on(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.opened == ["two"]


def test_letters_are_left_to_the_search(qtbot, table):
    table.stand_on(0)
    qtbot.keyClicks(table, "t")
    assert chosen(table) == ["one"]


def test_a_row_is_stood_on_alone_whatever_keys_are_held(qtbot, table):
    table.stand_on(0)
    qtbot.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.stand_on(2)
    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert chosen(table) == ["three"]


def test_the_ring_stands_around_the_row_in_hand(table):
    table.stand_on(1)
    picture = table.viewport().grab().toImage()
    middle = table.rowViewportPosition(1) + tokens.ROW_HEIGHT // 2
    assert picture.pixelColor(0, middle).name().upper() == LIGHT.accent
    assert picture.pixelColor(0, middle + tokens.ROW_HEIGHT).name().upper() != LIGHT.accent


def test_it_names_itself(table):
    assert table.accessibleName() == "Words"


class Rows(QAbstractTableModel):
    """So many rows that nobody could name each cell of them."""

    def rowCount(self, parent=None):
        return 50_000

    def columnCount(self, parent=None):
        return 1

    def data(self, index, role=None):
        return None


def test_so_many_rows_are_selected_in_one_range_and_not_named_one_by_one(qtbot, shown, monkeypatch):
    reached: list[int] = []
    monkeypatch.setattr(QTableView, "selectionChanged", lambda *_: reached.append(1))
    model = Rows()
    table = shown(RowTable("Rows", model))
    model.setParent(table)
    reached.clear()
    with qtbot.waitSignal(table.selectionModel().selectionChanged):
        table.selectAll()
    assert len(table.selectionModel().selection().toList()) == 1
    table.stand_on(5)
    assert reached == []
    table.stand_on(6)
    assert len(reached) == 1
