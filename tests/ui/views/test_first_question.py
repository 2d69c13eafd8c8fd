import pytest
from PySide6.QtCore import Qt

from app.ui.views.first_question import FirstQuestionPage


@pytest.fixture
def workspace(workspace):
    workspace.settings = {}
    return workspace


@pytest.fixture
def page(desktop, window):
    return window.navigation.current


def test_a_new_workspace_asks_first(page, window):
    assert isinstance(page, FirstQuestionPage)
    assert window.header.title.text() == "Welcome"


@pytest.mark.parametrize("product", ["clevertap", "yespo", "both"])
def test_an_answer_is_stored_and_the_list_follows(qtbot, page, jobs, window, workspace, product):
    qtbot.mouseClick(page.cards[product], Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert workspace.settings["product"] == product
    assert window.header.title.text() == "Campaigns"


def test_the_question_can_be_skipped_and_is_not_asked_again(qtbot, page, jobs, desktop, window, workspace, services):
    qtbot.mouseClick(page.skip, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert "product" not in workspace.settings
    desktop.begin(None)
    jobs.run_all()
    assert window.header.title.text() == "Campaigns"
