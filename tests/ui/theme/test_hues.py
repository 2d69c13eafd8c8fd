import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.theme.contrast import contrast
from app.ui.theme.hues import hue_in, hue_of
from app.ui.theme.tokens import BY_SCHEME, DARK, LIGHT

COLORS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


def test_a_name_has_the_same_hue_everywhere_and_all_ten_are_used(theme):
    assert hue_of("Sale") == hue_of("Sale", "reddish") == "#0B7A6B"
    assert {hue_of(f"Label {number}") for number in range(100)} == set(LIGHT.hues)


@pytest.mark.parametrize("hues", [LIGHT.hues, DARK.hues])
def test_one_of_the_ten_is_that_hue_in_either_scheme(theme, hues):
    theme.choose("dark")
    assert [hue_of("Sale", color.lower()) for color in hues] == list(DARK.hues)
    theme.choose("light")
    assert [hue_of("Sale", color) for color in hues] == list(LIGHT.hues)


@given(color=COLORS, scheme=st.sampled_from(["light", "dark"]))
def test_any_other_colour_can_be_read_on_its_tint(color, scheme):
    shown = hue_in(BY_SCHEME[scheme], "Sale", color)
    assert contrast(shown, BY_SCHEME[scheme].tint(shown)) >= 4.5


def test_a_colour_that_can_be_read_stays_as_it_is(theme):
    assert hue_of("Sale", "#003366") == "#003366"
