import pytest

from app.ui.theme import tokens
from app.ui.views.stage.card_canvas import CardCanvas
from app.ui.views.stage.card_view import LARGEST, CardView
from tests.ui.staging import card


@pytest.fixture
def alone(painter, shown):
    canvas = CardCanvas(painter)
    view = CardView(canvas)
    view.resize(400, 300)
    view.adopt()
    canvas.show_card(card(), view.scale_for(card()))
    return shown(view), canvas


def test_a_small_card_is_shown_a_little_larger_and_no_more(alone):
    assert alone[0].scale == LARGEST


@pytest.mark.parametrize(("width", "height"), [(1000, 100), (100, 1000), (900, 900)])
def test_a_large_card_fits_with_its_margins(alone, width, height):
    scale = alone[0].scale_for(card(width=width, height=height))
    assert width * scale <= 400 - 2 * tokens.S5 + 1e-6
    assert height * scale <= 300 - 2 * tokens.S5 + 1e-6


def test_it_stays_in_the_middle(alone):
    view, canvas = alone
    assert (canvas.geometry().center() - view.rect().center()).manhattanLength() <= 2
    view.resize(600, 500)
    assert (canvas.geometry().center() - view.rect().center()).manhattanLength() <= 2


def test_more_room_is_told(alone, qtbot):
    with qtbot.waitSignal(alone[0].zoomed):
        alone[0].resize(600, 500)


def test_a_card_without_a_size_breaks_nothing(alone):
    assert alone[0].scale_for(card(width=0, height=0)) == LARGEST
