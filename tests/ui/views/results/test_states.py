import pytest
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.ui.views.results.states import ResultStates


@pytest.fixture
def states(shown):
    return shown(ResultStates(QWidget()))


def test_each_state_has_its_panel(states):
    for state, panel in states.panels.items():
        states.show_state(state, None)
        assert states.currentWidget() is panel
    titles = {state: panel.title.text() for state, panel in states.panels.items() if hasattr(panel, "title")}
    assert titles["empty"] == "No results yet"
    assert titles["no match"] == "No results in this time"


def test_what_went_wrong_is_explained_and_a_bug_is_not(states):
    states.show_state("error", UserError("The disk is gone", "It was pulled", "Plug it in"))
    assert "The disk is gone" in states.error.text.text()
    states.show_state("error", RuntimeError("no such attribute"))
    assert states.error.text.text() == ""
