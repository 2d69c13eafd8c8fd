import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from app.ui.widgets.search_field import SearchField


@pytest.fixture
def field(shown):
    return shown(SearchField(QAction("Search campaigns"), "Search names", "Ctrl+F"))


def test_it_is_named_by_the_action_that_leads_to_it(field):
    assert field.accessibleName() == "Search campaigns"
    assert field.toolTip() == "Search campaigns (Ctrl+F)"
    assert field.placeholderText() == "Search names"


def test_each_button_inside_has_a_name(field):
    assert sorted(button.accessibleName() for button in field.findChildren(QToolButton)) == [
        "Clear the search",
        "Search campaigns",
    ]


def test_its_cross_clears_it(qtbot, field):
    field.setText("spring")
    cross = next(each for each in field.findChildren(QToolButton) if each.accessibleName() == "Clear the search")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_its_sign_follows_the_scheme(field, theme):
    sign = field.actions()[-1]
    before = sign.icon().pixmap(16).toImage()
    theme.choose("dark")
    field.retint()
    assert sign.icon().pixmap(16).toImage() != before
