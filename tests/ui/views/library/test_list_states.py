"""What stands in the place of the list, in the real page."""

import pytest
from PySide6.QtCore import Qt

from app.domain.errors import UserError


@pytest.fixture
def page(desktop, window):
    return window.navigation.current


def names(page) -> list[str]:
    return [line.name for line in page.model.lines]


def test_nothing_found_offers_to_clear_everything(qtbot, page, jobs):
    qtbot.keyClicks(page.bar.search, "zzz")
    jobs.run_all()
    assert page.states.clear.isVisible()
    qtbot.mouseClick(page.states.clear, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert page.bar.search.text() == ""
    assert page.table.isVisible()


def test_an_empty_workspace_offers_three_ways_to_begin(qtbot, page, jobs, workspace, commands):
    workspace.lines = []
    page.view_model.refresh()
    jobs.run_all()
    empty = page.states.none
    assert empty.isVisible()
    sample = next(b for b in empty.findChildren(type(page.states.clear)) if b.text() == "Try a sample")
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert len(names(page)) == 4


def test_an_empty_bin_says_so(qtbot, page, jobs):
    qtbot.mouseClick(page.bar.filters.chips["bin"], Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert page.states.no_match.title.text() == "The bin is empty"


def test_a_list_that_can_not_be_read_says_why_and_can_be_tried_again(qtbot, page, jobs, workspace):
    workspace.trouble = UserError("The file is gone", "It was moved", "Open it again")
    page.view_model.load()
    jobs.run_all()
    assert page.states.error.isVisible()
    assert "It was moved" in page.states.error.text.text()
    workspace.trouble = None
    qtbot.mouseClick(page.states.again, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert page.table.isVisible()


def test_an_empty_archive_says_so(qtbot, page, jobs):
    qtbot.mouseClick(page.bar.filters.chips["archived"], Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert (page.states.no_match.title.text(), page.states.no_match.text.text()) == ("The archive is empty", "")


def test_a_search_in_the_bin_that_finds_nothing_is_not_told_as_an_empty_bin(qtbot, page, jobs):
    qtbot.mouseClick(page.bar.filters.chips["bin"], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.bar.search, "zzz")
    jobs.run_all()
    assert page.states.no_match.title.text() == "Nothing found"


def test_an_error_without_words_for_people_is_told_by_its_title_alone(page, jobs, workspace):
    workspace.trouble = ZeroDivisionError("division")
    page.view_model.load()
    jobs.run_all()
    assert page.states.error.title.text() == "The list can't be read"
    assert page.states.error.text.text() == ""
