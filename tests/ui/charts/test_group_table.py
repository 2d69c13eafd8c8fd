import pytest
from PySide6.QtCore import Qt

from app.ui.charts.group_table import GroupTableView
from app.ui.models.result_groups import COLUMNS


@pytest.fixture
def table(shown, groups):
    made = shown(GroupTableView("Results", groups, leads=True))
    made.resize(1200, 300)
    made.opens = []
    made.opened.connect(made.opens.append)
    return made


def names(table):
    return [line.name for line in table.groups.lines]


def click(qtbot, table, row, column):
    at = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def heading(qtbot, table, column):
    at = table.head.sectionViewportPosition(column) + 20
    qtbot.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=table.head.rect().center().__class__(at, 10))


def test_a_heading_sorts_from_the_highest_and_names_from_a(qtbot, table):
    heading(qtbot, table, COLUMNS.index("viewed"))
    assert names(table)[:2] == ["Shoes", "boots"]
    heading(qtbot, table, COLUMNS.index("viewed"))
    assert names(table)[:2] == ["boots", "Shoes"]
    heading(qtbot, table, 0)
    assert names(table) == ["Ale", "boots", "Shoes", "Zoo"]


def test_the_row_in_hand_stays_in_hand(table):
    table.stand_on(1)
    table.sort(0)
    assert table.groups.lines[table.currentIndex().row()].name == "Shoes"


def test_every_order_is_in_the_menu_too(table):
    table.groups.show_lines("Label", table.groups.lines)
    texts = [action.text() for action in table.actions()]
    assert texts[:3] == ["Sort by: Label", "Sort by: Campaigns", "Sort by: Sent"]
    table.actions()[0].trigger()
    assert names(table)[0] == "Ale"


def test_a_name_a_double_click_and_enter_open(qtbot, table):
    click(qtbot, table, 1, 2)
    assert table.opens == []
    click(qtbot, table, 1, 0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    for column in (0, 2):
        table.doubleClicked.emit(table.model().index(0, column))
    assert table.opens == ["shoes", "shoes", "boots"]


def test_columns_fill_the_width_and_none_gets_too_narrow(table):
    widths = [table.columnWidth(column) for column in range(len(COLUMNS))]
    assert sum(widths) == table.viewport().width()
    table.resize(500, 300)
    assert min(table.columnWidth(column) for column in range(len(COLUMNS))) >= 96


def test_where_there_is_little_room_columns_are_left_out(shown, groups):
    table = shown(GroupTableView("Results by day", groups, hidden=("campaigns", "ctr")))
    assert [name for place, name in enumerate(COLUMNS) if table.isColumnHidden(place)] == ["campaigns", "ctr"]
