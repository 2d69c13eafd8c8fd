import pytest
from PySide6.QtWidgets import QWidget

from app.ui.viewmodels.history.entries import NOW
from app.ui.views.history.against_menu import AgainstMenu


@pytest.fixture
def menu(written, shown):
    written.keep("publish")
    written.model.versions.load()
    written.run()
    button = shown(QWidget())
    yield AgainstMenu(written.model.versions, button)


def offered(menu):
    menu.aboutToShow.emit()
    return {action.text().split("\t")[0]: action for action in menu.actions() if not action.isSeparator()}


def test_everything_can_be_compared_with(menu):
    found = offered(menu)
    assert list(found) == ["The version before", "Now", "Published", "First"]
    assert [text for text, action in found.items() if action.isChecked()] == ["Now"]


def test_the_version_before_is_one_press_away(menu, written):
    offered(menu)["The version before"].trigger()
    assert written.model.versions.against == written.service.find(written.campaign, "First").id
    assert menu.caption() == "Compared with: First"


def test_the_oldest_has_none_before_it(menu, written):
    written.model.versions.choose(written.service.find(written.campaign, "First").id)
    assert "The version before" not in offered(menu)


def test_back_to_now(menu, written):
    offered(menu)["First"].trigger()
    offered(menu)["Now"].trigger()
    assert written.model.versions.against == NOW
    assert menu.caption() == "Compared with: Now"


def test_a_name_is_no_shortcut(menu, written):
    written.name("Sales & more")
    written.model.versions.load()
    written.run()
    assert "Sales && more" in offered(menu)
