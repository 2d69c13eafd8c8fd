import pytest
from PySide6.QtWidgets import QStackedWidget

from app.ui.navigation import Navigation
from app.ui.views.page import Page


class Seen(Page):
    def __init__(self, name: str, parent_page: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._parent_page = parent_page
        self.visits: list[str] = []

    def parent_page(self) -> str:
        return self._parent_page

    def entered(self) -> None:
        self.visits.append("entered")

    def left(self) -> None:
        self.visits.append("left")


@pytest.fixture
def navigation(shown, desktop, window, opened):
    made = Navigation(shown(QStackedWidget()), window, Seen("Start"))
    made.attach(opened)
    return made


def test_before_a_workspace_is_open_nothing_is_shown(shown, window):
    start = Seen("Start")
    navigation = Navigation(shown(QStackedWidget()), window, start)
    navigation.show("settings")
    assert navigation.current is start


def test_a_page_of_the_sidebar_is_made_once(navigation):
    navigation.show("settings")
    first = navigation.current
    navigation.show_passing(Seen("Gallery", "settings"))
    navigation.show("settings")
    assert navigation.current is first


def test_pages_hear_when_they_come_and_go(navigation):
    page = Seen("Gallery", "settings")
    navigation.show_passing(page)
    assert page.visits == ["entered"]
    navigation.back()
    assert page.visits == ["entered", "left"]
    assert navigation.current.title() == "Settings"


def test_a_passing_page_goes_when_it_is_left(navigation):
    navigation.show("settings")
    navigation.show_passing(Seen("Gallery", "settings"))
    count = navigation._stack.count()
    navigation.back()
    assert navigation._stack.count() == count - 1


def test_a_passing_page_belongs_to_a_page_of_the_sidebar(navigation):
    navigation.show_passing(Seen("Gallery", "settings"))
    assert navigation.place == "settings"


def test_a_page_without_a_parent_has_no_way_back(navigation):
    page = Seen("Alone")
    navigation.show_passing(page)
    navigation.back()
    assert navigation.current is page


def test_another_workspace_makes_its_own_pages(navigation, opened):
    navigation.show("settings")
    first = navigation.current
    navigation.attach(opened)
    navigation.show("settings")
    assert navigation.current is not first


def test_a_page_hears_that_it_comes_when_the_one_before_was_left_and_before_it_is_seen(navigation):
    before, page, heard = Seen("Before"), Seen("Editor"), []
    navigation.show_passing(before)
    page.coming.connect(lambda: heard.append((tuple(before.visits), page.isVisible())))
    navigation.show_passing(page)
    assert heard == [(("entered", "left"), False)]
