import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from app.ui.models.campaigns import ROW
from app.ui.views.library.arrangement import CARDS, SHOWN_AS, TABLE
from app.ui.views.page import HOME
from tests.ui import fakes


@pytest.fixture
def page(desktop, window):
    return window.navigation.current


@pytest.fixture
def cards(qtbot, page):
    """The page with its cards in sight."""
    qtbot.mouseClick(page.bar.arrangement.buttons[CARDS], Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    return page


def test_it_begins_as_a_table(page):
    assert page.table.isVisible()
    assert not page.grid.isVisible()
    assert page.bar.arrangement.buttons[TABLE].isChecked()


def test_the_choice_is_remembered(cards, services, window):
    assert cards.grid.isVisible()
    assert services.settings.get(SHOWN_AS) == CARDS


@pytest.mark.parametrize(("stored", "shown_as"), [(CARDS, CARDS), (TABLE, TABLE), ("sideways", TABLE), (["?"], TABLE)])
def test_it_begins_as_it_was_left(services, desktop, window, opened, stored, shown_as):
    services.settings.set(SHOWN_AS, stored)
    window.navigation.attach(opened)
    window.show_page(HOME)
    page = window.navigation.current
    assert page.arrangement.view is (page.grid if shown_as == CARDS else page.table)
    assert page.bar.arrangement.buttons[shown_as].isChecked()


def test_what_is_chosen_and_in_hand_stays_so(qtbot, page):
    page.table.selectRow(3)
    page.bar.arrangement.buttons[CARDS].click()
    assert page.grid.currentIndex().row() == 3
    assert [index.row() for index in page.grid.selectionModel().selectedRows()] == [3]
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    page.bar.arrangement.buttons[TABLE].click()
    assert [line.id for line in page.selected().rows()] == [page.model.index(4, 0).data(ROW).id]


def test_the_focus_goes_along(window, page):
    page.table.setFocus()
    page.arrangement.choose(CARDS)
    assert window.focusWidget() is page.grid
    page.bar.search.setFocus()
    page.arrangement.choose(TABLE)
    assert window.focusWidget() is page.bar.search


def test_keys_of_the_list_work_on_cards(qtbot, cards, jobs, commands, window):
    cards.grid.setFocus()
    cards.grid.setCurrentIndex(cards.model.index(1, 0))
    qtbot.keyClick(cards.grid, Qt.Key.Key_Delete)
    jobs.run_all()
    assert commands.calls == [("to_bin", (fakes.row(8).id,))]
    assert "campaign.bin" in [action.objectName() for action in window.commands.usable()]


def test_cards_have_the_same_menu(cards):
    cards.grid.setCurrentIndex(cards.model.index(1, 0))
    cards.grid.customContextMenuRequested.emit(cards.grid.visualRect(cards.grid.currentIndex()).center())
    menu = next(menu for menu in cards.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == [
        *("Open campaign", "Show the history", "Label", "Subscription", "Duplicate", "Reuse", "Archive"),
        *("Move to the bin", "Export"),
    ]
    menu.close()


def test_enter_on_a_card_opens_the_campaign(qtbot, cards, window):
    cards.grid.setCurrentIndex(cards.model.index(2, 0))
    with qtbot.waitSignal(window.campaign_wanted) as told:
        qtbot.keyClick(cards.grid, Qt.Key.Key_Return)
    assert told.args == [fakes.row(7).id]
