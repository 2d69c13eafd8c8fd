import pytest

from app.ui.views.conflicts.conflict_bar import ConflictBar
from tests.ui.conflicting import ONE


@pytest.fixture
def bar(hand, shown):
    pressed = []
    made = shown(ConflictBar(hand.model, lambda: pressed.append(True)))
    made.pressed = pressed
    made.refresh()
    return made


def test_it_is_there_while_something_waits(bar, hand):
    assert bar.isHidden()
    hand.clash(ONE)
    assert bar.isVisible()
    assert bar.text.accessibleName() == "You and Olena both changed the title of slide 1"
    hand.model.choose_all("mine")
    hand.model.use()
    hand.run()
    assert bar.isHidden()


def test_it_is_away_while_one_chooses(bar, hand):
    hand.clash(ONE)
    hand.model.start()
    assert bar.isHidden()
    hand.model.leave()
    assert bar.isVisible()


def test_its_button_leads_to_the_choice(bar, hand):
    hand.clash(ONE)
    bar.button.click()
    assert bar.pressed == [True]
    assert bar.button.accessibleName() == "Choose: You and Olena both changed the title of slide 1"
