import pytest
from PySide6.QtCore import Qt

from app.ui.theme.current import current
from app.ui.theme.tokens import DARK


@pytest.fixture
def page(desktop, window, jobs, workspace):
    workspace.settings["inbox_style"] = {"title": "Deals", "toolbar_color": "#112233"}
    window.show_page("settings")
    jobs.run_all()
    return window.navigation.current


def test_what_is_stored_is_shown(page):
    assert page.title_field.text() == "Deals"
    assert page.colors["toolbar_color"].value == "#112233"
    assert page.colors["tab_color"].value == ""
    assert page.product.buttons["both"].isChecked()
    assert page.looks.buttons["light"].isChecked()


def test_the_theme_changes_at_once(qtbot, page, services):
    page.looks.buttons["dark"].click()
    assert current() is DARK
    assert services.settings.get("theme") == "dark"


def test_the_product_is_stored(page, jobs, workspace):
    page.product.buttons["yespo"].click()
    jobs.run_all()
    assert workspace.settings["product"] == "yespo"


def test_a_colour_is_stored_as_it_is_typed(page, jobs, workspace):
    page.colors["background"].edit.setText("#FAFAFA")
    jobs.run_all()
    assert workspace.settings["inbox_style"]["background"] == "#FAFAFA"


def test_the_title_is_stored_on_leaving_the_field_or_the_page(qtbot, page, jobs, window, workspace):
    page.title_field.setText("Offers")
    qtbot.keyClick(page.title_field, Qt.Key.Key_Return)
    jobs.run_all()
    assert workspace.settings["inbox_style"]["title"] == "Offers"
    page.title_field.setText("News")
    window.show_page("campaigns")
    jobs.run_all()
    assert workspace.settings["inbox_style"]["title"] == "News"


def test_the_usual_look_comes_back(page, jobs, workspace):
    page.view_model.reset_style()
    jobs.run_all()
    assert page.title_field.text() == ""
    assert page.colors["toolbar_color"].value == ""
    assert workspace.settings["inbox_style"]["toolbar_color"] is None


def test_whether_new_campaigns_are_shared_is_stored(page, jobs, workspace, window):
    assert not page.share_new.isChecked()
    page.share_new.click()
    jobs.run_all()
    assert workspace.settings["share_new"] is True
    page.view_model.load()
    jobs.run_all()
    assert page.share_new.isChecked()
