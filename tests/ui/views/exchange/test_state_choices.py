import pytest

from app.services.packages.values import CHOICES
from app.ui.views.exchange.state_choices import ASKED, StateChoices


@pytest.fixture
def choices(shown, theme):
    return shown(StateChoices())


def test_only_states_that_there_are_are_asked_about(choices):
    choices.show_counts({"new": 12, "changed": 0, "same": 3})
    assert [state for state, combo in choices.combos.items() if combo.isVisible()] == ["new"]
    assert choices._labels["new"].text() == "New: 12"


@pytest.mark.parametrize("state", ASKED)
def test_what_can_be_chosen_is_offered_and_told(qtbot, choices, state):
    combo = choices.combos[state]
    assert [combo.itemData(row) for row in range(combo.count())] == list(CHOICES[state])
    combo.setCurrentIndex(1)
    with qtbot.waitSignal(choices.chosen) as told:
        combo.activated.emit(1)
    assert told.args == [state, CHOICES[state][1]]


def test_several_things_at_once_are_none_of_them(choices):
    choices.show_choice("changed", "both")
    assert choices.combos["changed"].currentData() == "both"
    choices.show_choice("changed", None)
    assert choices.combos["changed"].currentIndex() == -1
    assert choices.combos["changed"].placeholderText() == "Several"
