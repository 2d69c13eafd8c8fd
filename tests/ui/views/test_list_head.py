import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.ui.viewmodels.campaigns import MATCH, Order
from app.ui.viewmodels.list_columns import BY_NAME, COLUMNS, DAYS_LEFT, FIRST, SETTING
from tests.ui.fakes import row


@pytest.fixture
def page(desktop, window):
    window.resize(1400, 800)
    return window.navigation.current


def click(qtbot, page, name: str) -> None:
    """On the heading of a column."""
    head, section = page.table.head, [column.name for column in page.model.columns].index(name)
    at = QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)


def widths(page) -> dict[str, int]:
    return {column.name: page.table.columnWidth(number) for number, column in enumerate(page.model.columns)}


def entries(menu: QMenu, title: str) -> dict[str, object]:
    """The actions of a menu in a menu, by their texts."""
    (found,) = (each for each in menu.findChildren(QMenu) if each.title() == title)
    return {action.text(): action for action in found.actions() if not action.isSeparator()}


def test_a_heading_sorts_and_a_second_click_turns_round(qtbot, page, jobs):
    click(qtbot, page, "name")
    jobs.run_all()
    assert page.view_model.order == Order("name", ascending=True)
    assert [line.name for line in page.model.lines] == sorted(line.name for line in page.model.lines)
    click(qtbot, page, "name")
    jobs.run_all()
    assert page.view_model.order == Order("name", ascending=False)
    assert (page.table.head._sorted, page.table.head._rising) == (0, False)


def test_dates_and_numbers_begin_with_the_highest(qtbot, page, jobs):
    page.view_model.sort(Order("name"))
    click(qtbot, page, "changed")
    jobs.run_all()
    assert page.view_model.order == Order("changed", ascending=False)


def test_a_search_has_no_arrow_until_a_heading_is_clicked(qtbot, page, jobs):
    qtbot.keyClicks(page.bar.search, "s")
    assert page.table.head._sorted is None
    click(qtbot, page, "status")
    assert page.table.head._sorted == 2
    jobs.run_all()


def test_columns_are_chosen_in_the_menu_and_remembered(page, services):
    entries(page.head.menu(), "Columns")["Sent"].trigger()
    assert [column.name for column in page.model.columns] == [*FIRST, "sent"]
    assert services.settings.get(SETTING)["made-up"]["names"][-1] == "sent"
    entries(page.head.menu(), "Columns")["Type"].trigger()
    assert "template" not in widths(page)
    entries(page.head.menu(), "Columns")["The usual columns"].trigger()
    assert tuple(widths(page)) == FIRST


def test_the_menu_shows_what_is_in_force(page):
    menu = page.head.menu()
    columns, orders = entries(menu, "Columns"), entries(menu, "Sort by")
    assert {text for text, action in columns.items() if action.isChecked()} == {
        "Name",
        "Type",
        "Status",
        "Labels",
        "Changed",
    }
    assert not columns["Name"].isEnabled()
    assert [text for text, action in orders.items() if action.isChecked()] == ["Changed"]
    assert len(orders) == len([column for column in COLUMNS if column.sort]) + 1


def test_the_menu_sorts_by_columns_that_are_not_shown_and_turns_round(page, jobs):
    entries(page.head.menu(), "Sort by")["Created by"].trigger()
    assert page.view_model.order == Order("author", ascending=True)
    entries(page.head.menu(), "Sort by")["The other way round"].trigger()
    assert page.view_model.order == Order("author", ascending=False)
    jobs.run_all()


def test_the_best_match_can_be_asked_for_again(qtbot, page, jobs):
    assert "Best match" not in entries(page.head.menu(), "Sort by")
    qtbot.keyClicks(page.bar.search, "s")
    page.head.sort(BY_NAME["name"])
    entries(page.head.menu(), "Sort by")["Best match"].trigger()
    assert page.view_model.order == MATCH
    page.head.turn()
    assert page.view_model.order == MATCH
    jobs.run_all()


def test_every_order_can_be_had_from_the_keyboard(page, window, jobs):
    for column in (each for each in COLUMNS if each.sort):
        window.commands[f"list.sort.{column.name}"].trigger()
        assert page.view_model.order.column == column.sort
    rising = page.view_model.order.ascending
    window.commands["list.turn"].trigger()
    assert page.view_model.order.ascending != rising
    assert window.commands["list.sort.name"] in window.commands.usable()
    jobs.run_all()


def test_columns_fill_the_width(page):
    assert abs(sum(widths(page).values()) - page.table.viewport().width()) < len(FIRST)
    assert widths(page)["name"] > widths(page)["labels"] > widths(page)["changed"]


def test_columns_that_do_not_fit_can_be_scrolled_to(page):
    for column in COLUMNS:
        page.head.show_column(column.name, True)
    page.table.updateGeometries()
    assert page.table.horizontalScrollBar().maximum() > 0
    assert min(widths(page).values()) >= 80


def drag(qtbot, page, name: str, by: int) -> None:
    head, section = page.table.head, [column.name for column in page.model.columns].index(name)
    edge = QPoint(head.sectionViewportPosition(section) + head.sectionSize(section) - 2, head.height() // 2)
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(head.viewport(), edge + QPoint(by, 0))
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))


def test_a_width_that_was_dragged_is_kept_and_remembered(qtbot, page, services, window):
    before, order = widths(page)["status"], page.view_model.order
    drag(qtbot, page, "status", 40)
    assert widths(page)["status"] == before + 40
    assert services.settings.get(SETTING)["made-up"]["widths"] == {"status": before + 40}
    window.resize(1300, 800)
    assert widths(page)["status"] == before + 40
    assert page.view_model.order == order


def test_widths_that_follow_the_window_are_nobodys_choice(page, services, window):
    window.resize(1200, 800)
    window.resize(1500, 900)
    assert services.settings.get(SETTING) is None


def test_the_button_names_itself_and_shows_the_menu(qtbot, page):
    qtbot.mouseClick(page.head.button, Qt.MouseButton.LeftButton)
    menu = next(menu for menu in page.table.findChildren(QMenu) if menu.isVisible())
    assert menu.accessibleName() == page.head.button.accessibleName() == "Columns and order"
    assert [action.text() for action in menu.actions()] == ["Sort by", "Columns"]
    menu.close()


def test_the_button_stands_at_the_right_end_of_the_head_beside_the_scroll_bar(qtbot, page, jobs, workspace):
    workspace.lines = [row(number) for number in range(80)]
    page.view_model.load()
    jobs.run_all()
    qtbot.waitUntil(page.table.verticalScrollBar().isVisible)
    assert page.head.button.geometry().right() == page.table.viewport().geometry().right()


def test_what_stands_beside_the_chosen_columns_is_shown_behind_them_and_not_remembered(page, services):
    before = [column.name for column in page.model.columns]
    page.head.show_besides((DAYS_LEFT,))
    assert [column.name for column in page.model.columns] == [*before, "days_left"]
    page.head.show_column("author", True)
    assert page.model.columns[-1] is DAYS_LEFT
    page.head.show_besides(())
    assert DAYS_LEFT not in page.model.columns
    assert "days_left" not in str(services.settings.get(SETTING))


def test_a_column_without_an_order_does_not_sort(qtbot, page, jobs):
    page.head.show_besides((DAYS_LEFT,))
    order = page.view_model.order
    click(qtbot, page, "days_left")
    assert page.view_model.order == order
