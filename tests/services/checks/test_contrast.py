import pytest
from hypothesis import given

from app.services.checks.contrast import ENOUGH, contrast, readable
from tests.strategies import colors


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#FFFFFF", "#FFFFFF", 1), ("#777777", "#FFFFFF", 4.48), ("#0000FF", "#FFFFFF", 8.59)],
)
def test_ratios_are_those_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@given(colors, colors)
def test_the_proposed_colour_can_be_read(color, background):
    proposed = readable(color, background)
    assert contrast(proposed, background) >= ENOUGH
    if contrast(color, background) >= ENOUGH:
        assert proposed == color


def test_the_proposal_is_near():
    assert readable("#808080", "#FFFFFF") == "#767676"
    assert readable("#606060", "#000000") == "#757575"
