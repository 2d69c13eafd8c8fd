import pytest
from PySide6.QtCore import Qt

from app.ui.pages import PAGES
from app.ui.theme import tokens
from tests.ui.fakes import RESOURCES


@pytest.fixture
def sidebar(window):
    window.show()
    return window.sidebar


def test_there_is_one_entry_a_page_and_each_leads_there(qtbot, sidebar):
    assert list(sidebar.buttons) == [page.id for page in PAGES]
    for page in PAGES:
        with qtbot.waitSignal(sidebar.chosen) as told:
            qtbot.mouseClick(sidebar.buttons[page.id], Qt.MouseButton.LeftButton)
        assert told.args == [page.id]


def test_every_page_has_a_sign(sidebar):
    for page in PAGES:
        assert (RESOURCES / "icons" / f"{page.sign}.svg").is_file()


def test_folded_it_shows_signs_and_says_words_in_tooltips(sidebar):
    sidebar.fold(True)
    button = sidebar.buttons["campaigns"]
    assert sidebar.width() == tokens.SIDEBAR_ICONS_WIDTH
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert button.toolTip() == "Campaigns"
    assert button.accessibleName() == "Campaigns"
    sidebar.fold(False)
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_the_page_in_sight_is_marked(sidebar):
    sidebar.show_page("settings")
    assert [name for name, button in sidebar.buttons.items() if button.isChecked()] == ["settings"]


def test_a_long_workspace_name_is_shortened_and_told_in_full(sidebar):
    sidebar.show_workspace("A workspace with quite a long name that can not fit")
    assert "…" in sidebar.name.text()
    assert sidebar.name.toolTip() == "A workspace with quite a long name that can not fit"


def test_its_menu_offers_the_windows_actions(sidebar, window):
    texts = [action.text() for action in sidebar.menu_button.menu().actions() if not action.isSeparator()]
    assert {"New campaign", "Open workspace", "New workspace", "Settings", "Quit"} <= set(texts)
