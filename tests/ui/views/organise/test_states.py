import pytest
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.ui.views.organise.states import OrganiseStates
from app.ui.widgets.empty_state import EmptyState


@pytest.fixture
def states(shown, theme):
    return shown(OrganiseStates(QWidget(), EmptyState("tags", "None yet")))


@pytest.mark.parametrize(
    ("state", "shown_lines", "every", "panel"),
    [
        ("waiting", 0, 0, "waiting"),
        ("loading", 0, 0, "loading"),
        ("read", 0, 0, "empty"),
        ("read", 0, 3, "nothing"),
        ("read", 2, 3, "full"),
        ("error", 2, 3, "error"),
    ],
)
def test_each_state_has_its_panel(states, state, shown_lines, every, panel):
    states.show_state(state, shown_lines, every, None)
    assert states.currentWidget() is getattr(states, panel)


def test_an_error_is_said(states):
    states.show_state("error", 0, 0, UserError("The file is gone", "It was moved", "Open it again"))
    assert "It was moved" in states.error.text.text()
