import pytest
from PySide6.QtWidgets import QLabel

from app.domain.errors import UserError
from app.ui.viewmodels.recipients import Asked
from app.ui.views.recipients.states import RecipientStates


@pytest.fixture
def states(shown):
    return shown(RecipientStates(QLabel("the list")))


@pytest.mark.parametrize("state", ["waiting", "loading", "full", "empty", "no match", "error"])
def test_every_state_has_its_panel(states, state):
    states.show_state(state, Asked(), None)
    assert states.panels[state].isVisible()
    assert states.currentWidget() is states.panels[state]


def test_an_error_says_what_to_do(states):
    states.show_state("error", Asked(), UserError("The file is gone", "It was moved", "Open it again"))
    assert "Open it again" in states.error.text.text()


def test_a_bug_says_nothing_that_only_developers_understand(states):
    states.show_state("error", Asked(), KeyError("recipients"))
    assert states.error.text.text() == ""


def test_nobody_kept_yet_is_explained(states):
    states.show_state("no match", Asked(kept=True), None)
    assert states.nobody.title.text() == "No test recipients yet"
    states.show_state("no match", Asked(kept=True, search="x"), None)
    assert states.nobody.title.text() == "Nobody found"
