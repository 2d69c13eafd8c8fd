import pytest

from app.ui.views.exchange.drawn_card import HEIGHT, DrawnCard
from tests.made import campaign, slide


@pytest.fixture
def card(shown, bench):
    made = DrawnCard("here")
    made.resize(300, 400)
    made.draw_with(bench.cards())
    return shown(made)


def test_a_card_is_drawn_into_the_room_there_is(bench, card):
    card.show_card("Here", campaign(1, slide("s1", "Hello")))
    bench.settle()
    size = card.picture.pixmap().deviceIndependentSize()
    assert size.width() <= card.width()
    assert size.height() < HEIGHT
    assert (card.picture.accessibleName(), card.picture.accessibleDescription()) == ("Card: Hello", "Here")


def test_the_same_card_is_drawn_once_and_again_when_there_is_more_room(bench, card):
    for _ in range(2):
        card.show_card("Here", campaign(1))
        bench.settle()
    assert len(bench.drawn) == 1
    card.resize(200, 400)
    bench.settle()
    assert len(bench.drawn) == 2


def test_another_card_takes_the_place_at_once(bench, card):
    card.show_card("Here", campaign(1, name="One"))
    bench.settle()
    card.show_card("There", campaign(2, name="Two"))
    assert card.picture.pixmap().isNull()
    bench.settle()
    assert bench.drawn == ["One", "Two"]


def test_without_a_card_the_reason_is_said(bench, card):
    card.show_card("Row 3", None, "Left out")
    assert card.picture.text() == "Left out"
    assert bench.jobs.waiting == []


def test_what_can_not_be_drawn_says_so(bench, card, monkeypatch):
    monkeypatch.setattr(card._cards, "_draw", lambda campaign, box: None)
    card.show_card("Here", campaign(1))
    bench.settle()
    assert card.picture.text() == "There is nothing to draw"
