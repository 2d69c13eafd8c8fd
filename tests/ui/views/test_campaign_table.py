import pytest
from PySide6.QtCore import QPoint, Qt

from app.ui.models.campaigns import CampaignTable
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.theme.tokens import LIGHT
from app.ui.viewmodels.list_columns import COLUMNS
from app.ui.viewmodels.places import Step
from app.ui.viewmodels.source import PAGE
from app.ui.views.campaign_table import CampaignTableView
from tests.ui.fakes import StillClock, row, samples


@pytest.fixture
def table(qtbot, shown):
    clock = StillClock()
    model = CampaignTable(clock.now, clock.zone())
    model.begin(samples())
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


def colors(table: CampaignTableView, row: int) -> set[str]:
    """The colours of a row, as it is painted."""
    image = table.viewport().grab().toImage()
    ratio, top = table.devicePixelRatioF(), table.rowViewportPosition(row)
    ys = range(round((top + 3) * ratio), round((top + tokens.ROW_HEIGHT - 3) * ratio))
    return {image.pixelColor(x, y).name().upper() for x in range(8, image.width() - 8) for y in ys}


def test_rows_are_of_one_height_without_a_grid(table):
    assert {table.rowHeight(number) for number in range(10)} == {tokens.ROW_HEIGHT}
    assert not table.showGrid()


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


def test_a_row_on_its_way_is_not_opened(qtbot, table):
    table.campaigns.grow(PAGE)
    table.stand_on(PAGE - 1)
    with qtbot.assertNotEmitted(table.opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_rows_on_their_way_are_quiet_bars(table):
    table.campaigns.grow(12)
    waiting = colors(table, 11)
    assert LIGHT.hover(LIGHT.surface) in waiting
    assert LIGHT.text not in waiting
    assert LIGHT.text in colors(table, 0)


def test_chosen_rows_and_the_one_under_the_pointer_have_their_grounds(qtbot, table):
    click(qtbot, table, 3)
    qtbot.mouseMove(table.viewport(), table.visualRect(table.model().index(5, 1)).center())
    assert LIGHT.selected(LIGHT.surface) in colors(table, 3)
    assert LIGHT.selected(LIGHT.surface) not in colors(table, 4)
    assert LIGHT.hover(LIGHT.surface) in colors(table, 5)


def test_columns_out_of_sight_are_left_out_and_come_by_scrolling(table):
    table.campaigns.show_columns(COLUMNS)
    for number in range(len(COLUMNS)):
        table.setColumnWidth(number, 150)
    first = [cell.column.name for cell in table._cells()]
    assert first == [column.name for column in COLUMNS[:7]]
    table.updateGeometries()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table._cells()[-1].column is COLUMNS[-1]


def test_what_comes_into_sight_is_asked_for_at_once(table):
    model = table.campaigns
    model.begin([row(number) for number in range(PAGE)])
    model.arrange(model.places + type(model.places)("q", range(1_000, 9_000)))
    asked: list[list[int]] = []
    model.wanted.connect(asked.append)
    table.updateGeometries()
    table.verticalScrollBar().setValue(5_000 * tokens.ROW_HEIGHT)
    assert asked[0][0] == 5_000 // PAGE


@pytest.fixture
def far(table):
    """A long list, scrolled to row 500."""
    model = table.campaigns
    model.arrange(type(model.places)("q", range(2_000)))
    table.updateGeometries()
    table.verticalScrollBar().setValue(500 * tokens.ROW_HEIGHT + 7)
    return table


@pytest.mark.parametrize(
    ("steps", "rows"),
    [((Step(0, 0, 3),), 3), ((Step(2, 5, 1),), -4), ((Step(900, 0, 5),), 0), ((), 0), (None, 0)],
)
def test_what_was_in_sight_stays_in_sight(far, steps, rows):
    far.hold_place()
    far.keep_place(steps)
    assert far.verticalScrollBar().value() == (500 + rows) * tokens.ROW_HEIGHT + 7


def test_the_top_of_the_list_stays_the_top(far):
    far.verticalScrollBar().setValue(0)
    far.hold_place()
    far.keep_place((Step(0, 0, 3),))
    assert far.verticalScrollBar().value() == 0


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


def test_the_table_paints_all_of_its_ground_itself(table, theme):
    assert table.viewport().testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    for scheme in ("light", "dark"):
        theme.choose(scheme)
        image = table.viewport().grab().toImage()
        below = table.rowViewportPosition(table.model().rowCount() - 1) + tokens.ROW_HEIGHT + 1
        at = round(below * table.devicePixelRatioF())
        assert {image.pixelColor(x, at).name().upper() for x in range(image.width())} == {current().surface.upper()}
