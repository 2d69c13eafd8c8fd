"""What is asked by key, palette and menu, in the real page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from app.ui.models.campaigns import ROW
from app.ui.views.results.report_dialog import ReportDialog


@pytest.fixture
def page(desktop, window):
    return window.navigation.current


@pytest.fixture
def calls(commands):
    return commands.calls


@pytest.fixture
def inbox(tmp_path):
    path = tmp_path / "one.json"
    path.write_text("[]")
    return path


def test_ctrl_f_leads_to_the_search(qtbot, page, window):
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.search.hasFocus()


def test_the_context_menu_holds_what_fits(qtbot, page):
    page.table.selectRow(0)
    page.table.customContextMenuRequested.emit(page.table.visualRect(page.table.currentIndex()).center())
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    offered = [action.text() for action in menu.actions() if not action.isSeparator()]
    doing = ["Label", "Subscription", "Duplicate", "Reuse", "Archive", "Move to the bin", "Export"]
    assert offered == ["Open campaign", "Show the history", *doing, "Sort by", "Columns"]
    menu.close()


def test_enter_opens_the_campaign(qtbot, page, window):
    page.table.selectRow(0)
    with qtbot.waitSignal(window.campaign_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [page.model.lines[0].id]


def test_files_are_chosen_in_a_dialog(page, jobs, calls, inbox):
    page.ask_for_files()
    dialog = page.findChild(QFileDialog)
    dialog.filesSelected.emit([str(inbox)])
    dialog.reject()
    jobs.run_all()
    assert calls == [("add_files", (inbox,))]


def test_exports_are_offered_with_something_chosen(page, window):
    page.table.clearSelection()
    page._offer()
    page.table.selectRow(0)
    assert window.commands["campaign.export.package"].isEnabled()
    assert window.commands["campaign.export.package"] in window.commands.usable()


def test_the_history_of_a_campaign_is_opened_from_its_menu(page, window, qtbot):
    page.table.selectRow(1)
    with qtbot.waitSignal(window.history_wanted) as wanted:
        window.commands["campaign.history"].trigger()
    assert wanted.args == [page.model.index(1, 0).data(ROW).id]


def test_a_report_is_of_the_list_as_it_is_shown(page, jobs):
    page.find_label("Sale")
    jobs.run_all()
    page.table.selectAll()
    page._host.commands["campaign.report"].trigger()
    jobs.run_all()
    dialog = page.findChild(ReportDialog)
    assert dialog.whole.text() == "The list as it is shown: 4 campaigns"
    assert dialog.selection.text() == "The 4 selected campaigns"
    dialog.reject()


def test_with_several_selected_the_first_is_opened(page, window, qtbot):
    page.table.selectAll()
    with qtbot.waitSignal(window.campaign_wanted) as told:
        window.commands["campaign.open"].trigger()
    assert told.args == [page.selected().rows()[0].id]


def test_a_column_is_sorted_by_from_the_palette(page, jobs, window):
    window.commands["list.sort.name"].trigger()
    jobs.run_all()
    names = [line.name for line in page.model.lines]
    assert page.view_model.order.column == "name"
    assert names == sorted(names, key=str.casefold)


def test_over_the_cards_the_menu_says_nothing_of_columns(page):
    page.table.selectRow(0)
    page.acting.show_menu(page.grid.viewport(), page.grid.rect().center())
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    offered = [action.text() for action in menu.actions()]
    assert "Open campaign" in offered
    assert "Columns" not in offered
    menu.close()
