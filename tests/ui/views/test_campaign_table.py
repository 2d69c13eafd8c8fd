import pytest
from PySide6.QtCore import QPoint, Qt

from app.ui.models.campaigns import CampaignTable
from app.ui.theme import tokens
from app.ui.theme.tokens import LIGHT
from app.ui.views.campaign_table import CampaignTableView
from tests.ui.fakes import StillClock, samples


@pytest.fixture
def table(qtbot, shown):
    clock = StillClock()
    model = CampaignTable(clock.now, clock.zone())
    model.replace(samples(), more=False)
    view = shown(CampaignTableView(model))
    model.setParent(view)
    view.resize(1000, 600)
    with qtbot.waitActive(view):
        view.activateWindow()
    view.setFocus()
    return view


def click(qtbot, table: CampaignTableView, row: int, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    place = table.visualRect(table.model().index(row, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_rows_are_of_one_height_without_a_grid(table):
    assert {table.rowHeight(number) for number in range(10)} == {tokens.ROW_HEIGHT}
    assert not table.showGrid()


def test_columns_fill_the_width(table):
    widths = [table.columnWidth(column) for column in range(5)]
    assert sum(widths) == table.viewport().width()
    assert min(widths) > 80


def test_enter_opens_the_campaign_that_the_keyboard_stands_on(qtbot, table):
    click(qtbot, table, 2)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [table.campaigns.lines[2].id]


def test_a_double_click_opens(qtbot, table):
    click(qtbot, table, 1)
    place = table.visualRect(table.model().index(1, 1)).center()
    with qtbot.waitSignal(table.opened) as told:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [table.campaigns.lines[1].id]


def test_several_can_be_chosen(qtbot, table):
    click(qtbot, table, 3)
    click(qtbot, table, 1, Qt.KeyboardModifier.ControlModifier)
    assert [line.id for line in table.chosen()] == [table.campaigns.lines[number].id for number in (1, 3)]


def test_without_a_choice_the_row_under_the_keyboard_counts(table):
    table.setCurrentIndex(table.model().index(4, 0))
    table.clearSelection()
    assert [line.id for line in table.chosen()] == [table.campaigns.lines[4].id]


def test_an_empty_table_has_nothing_chosen(table):
    table.campaigns.replace([], more=False)
    assert table.chosen() == []


def test_a_campaign_can_be_chosen_by_its_id(table):
    table.choose(table.campaigns.lines[7].id)
    assert [line.id for line in table.chosen()] == [table.campaigns.lines[7].id]


def test_the_whole_row_under_the_pointer_is_marked(qtbot, table):
    place = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseMove(table.viewport(), place)
    assert table.hovered == 2
    qtbot.mouseMove(table.viewport(), QPoint(5, 590))
    assert table.hovered == -1


def ring_colors(table: CampaignTableView, row: int) -> set[str]:
    """The colours along the upper edge of a row."""
    image = table.viewport().grab().toImage()
    ratio, top = table.devicePixelRatioF(), table.rowViewportPosition(row) + 1
    return {image.pixelColor(x, round(top * ratio)).name().upper() for x in range(20, image.width() - 20)}


def test_the_focus_is_a_ring_around_the_whole_row(table):
    table.setCurrentIndex(table.model().index(2, 1))
    assert ring_colors(table, 2) == {LIGHT.accent}
    assert LIGHT.accent not in ring_colors(table, 4)
    table.clearFocus()
    assert LIGHT.accent not in ring_colors(table, 2)


def test_tab_leaves_the_table(table):
    assert not table.tabKeyNavigation()


def test_letters_do_not_jump(qtbot, table):
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_W)
    assert table.currentIndex().row() == 0
