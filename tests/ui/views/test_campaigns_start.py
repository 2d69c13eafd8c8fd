"""The page between its first rows and all of it."""

import pytest
from PySide6.QtCore import Qt

from app.ui.desktop import Desktop
from app.ui.views.library.arrangement import CARDS, SHOWN_AS


@pytest.fixture
def page(window, services, jobs, parts):
    """Its rows are read, and were not painted yet."""
    made = Desktop(services, jobs, window, parts)
    window.show()
    made.begin(None)
    jobs.run_all()
    return window.navigation.current


def whole(page) -> bool:
    return "around" in vars(page)


def test_rows_come_before_what_stands_around_them(qtbot, page):
    assert page.model.rowCount()
    assert not whole(page)
    qtbot.waitUntil(lambda: whole(page))
    assert page.bar.isVisible()
    assert page.bar.count.text() == "Total: 10"


def test_nothing_moves_when_the_rest_comes(qtbot, page):
    page.layout().activate()
    before = page.table.mapTo(page, page.table.rect().topLeft())
    page.complete()
    page.layout().activate()
    assert page.table.mapTo(page, page.table.rect().topLeft()) == before


def test_a_key_that_is_pressed_before_is_heard(qtbot, page, window):
    qtbot.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert whole(page)
    assert page.bar.search.hasFocus()


def test_the_row_that_was_chosen_before_is_offered_what_can_be_done(page, window):
    page.table.selectRow(0)
    assert window.commands["campaign.duplicate"].isEnabled()
    assert page.bulk.model is not None


def test_the_table_keeps_the_keyboard(qtbot, page):
    page.table.setFocus()
    page.complete()
    assert page.table.hasFocus()


def test_an_empty_list_has_all_of_it_at_once(window, services, jobs, parts, workspace):
    workspace.lines = []
    made = Desktop(services, jobs, window, parts)
    window.show()
    made.begin(None)
    jobs.run_all()
    assert whole(window.navigation.current)
    assert window.navigation.current.states.none.isVisible()


def test_who_looks_at_cards_has_all_of_it_at_once(window, services, jobs, parts):
    services.settings.set(SHOWN_AS, CARDS)
    made = Desktop(services, jobs, window, parts)
    made.begin(None)
    jobs.run_next()
    assert whole(window.navigation.current)
    assert window.navigation.current.arrangement.view is window.navigation.current.grid
