import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.saved_filters import SavedFilters
from app.ui.views.library.saved_button import SavedButton

DRAFTS = Filter(status="draft")


@pytest.fixture
def saved(qapp, workspace, jobs):
    made = SavedFilters(workspace, jobs)
    yield made
    made.deleteLater()


@pytest.fixture
def button(shown, saved):
    made = shown(SavedButton(saved))
    yield made
    if made.popover is not None and isValid(made.popover):
        made.popover.close()


@pytest.fixture
def keep(saved, jobs, button):
    """Saves a filter that is asked now."""

    def save(name: str, asked: Filter = DRAFTS) -> None:
        saved.save(name, asked)
        jobs.run_all()
        button.show_filter(asked)

    return save


def offered(button: SavedButton) -> dict[str, bool]:
    button.fill()
    return {action.text(): action.isEnabled() for action in button.menu().actions() if action.text()}


def take(button: SavedButton, text: str) -> None:
    button.fill()
    next(action for action in button.menu().actions() if action.text() == text).trigger()


def test_without_any_there_is_only_saving_and_only_of_something(button):
    assert offered(button) == {"Save these filters…": False}
    button.show_filter(DRAFTS)
    assert offered(button) == {"Save these filters…": True}


def test_what_is_asked_is_saved_under_a_name(qtbot, button, saved, jobs):
    button.show_filter(DRAFTS)
    take(button, "Save these filters…")
    qtbot.keyClicks(button.popover.field, "Drafts")
    qtbot.keyClick(button.popover.field, Qt.Key.Key_Return)
    jobs.run_all()
    assert [(each.name, each.filter) for each in saved.items] == [("Drafts", DRAFTS)]
    assert button.text() == "Drafts"
    assert button.accessibleName() == "Saved filter: Drafts"


def test_the_menu_lists_them_and_ticks_the_one_in_force(button, keep):
    keep("Drafts")
    keep("Faulty", Filter(faulty=True))
    assert list(offered(button))[:2] == ["Drafts", "Faulty"]
    assert [action.text() for action in button.menu().actions() if action.isChecked()] == ["Faulty"]


def test_choosing_one_asks_for_it(button, keep, saved, jobs):
    keep("Drafts")
    heard: list[Filter] = []
    saved.applied.connect(heard.append)
    take(button, "Drafts")
    jobs.run_all()
    assert heard == [DRAFTS]


def test_a_filter_changed_since_says_so_and_can_be_updated(button, keep, saved, jobs):
    keep("Drafts")
    assert not offered(button)["Update “Drafts”"]
    button.show_filter(Filter(status="ended"))
    assert button.text() == "Drafts, changed"
    take(button, "Update “Drafts”")
    jobs.run_all()
    assert saved.current.filter == Filter(status="ended")
    assert button.text() == "Drafts"


def test_it_can_be_renamed(qtbot, button, keep, saved, jobs):
    keep("Drafts")
    take(button, "Rename “Drafts”…")
    qtbot.keyClicks(button.popover.field, "Sketches")
    qtbot.keyClick(button.popover.field, Qt.Key.Key_Return)
    jobs.run_all()
    assert button.text() == "Sketches"


def test_a_name_can_not_be_given_twice(qtbot, button, keep):
    keep("Drafts")
    take(button, "Save these filters…")
    qtbot.keyClicks(button.popover.field, "drafts")
    assert not button.popover.button.isEnabled()


def test_it_can_be_deleted(button, keep, saved, jobs):
    keep("Drafts")
    take(button, "Delete “Drafts”")
    jobs.run_all()
    assert saved.items == ()
    assert button.text() == "Saved filters"


def test_clearing_the_filters_leaves_the_saved_one(button, keep):
    keep("Drafts")
    button.show_filter(Filter())
    assert button.text() == "Saved filters"
    assert list(offered(button)) == ["Drafts", "Save these filters…"]


def test_ampersands_are_shown_as_such(button, keep):
    keep("Sales & more")
    assert button.text() == "Sales && more"
    assert "Sales && more" in offered(button)
