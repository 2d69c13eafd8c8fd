import pytest
from PySide6.QtCore import QSize

from app.ui.jobs import ManualJobs
from app.ui.viewmodels.exchange.cards import Cards
from tests.made import campaign

BOX = QSize(10, 10)


@pytest.fixture
def jobs(qapp):
    return ManualJobs()


@pytest.fixture
def shown():
    return []


def test_the_newest_card_of_a_place_is_drawn(jobs, shown):
    cards = Cards(jobs, lambda campaign, box: campaign.name)
    cards.ask("left", campaign(1, name="old"), BOX, shown.append)
    cards.ask("left", campaign(2, name="new"), BOX, shown.append)
    cards.ask("right", campaign(3, name="other"), BOX, shown.append)
    jobs.run_all()
    assert shown == ["new", "other"]


def test_a_card_that_can_not_be_drawn_is_none(jobs, shown):
    cards = Cards(jobs, lambda campaign, box: 1 // 0)
    cards.ask("left", campaign(1), BOX, shown.append)
    jobs.run_all()
    assert shown == [None]


@pytest.mark.parametrize(("news", "times"), [(True, 2), (False, 1)])
def test_a_card_is_drawn_again_when_its_pictures_have_come(jobs, shown, news, times):
    cards = Cards(jobs, lambda campaign, box: campaign.name, lambda campaign: news)
    cards.ask("left", campaign(1, name="it"), BOX, shown.append)
    jobs.run_all()
    assert shown == ["it"] * times


def test_nothing_is_shown_once_the_cards_are_gone(qtbot, jobs, shown):
    cards = Cards(jobs, lambda campaign, box: campaign.name)
    cards.ask("left", campaign(1), BOX, shown.append)
    with qtbot.waitSignal(cards.destroyed):
        cards.deleteLater()
    jobs.run_all()
    assert shown == []
