import pytest

from app.ui.theme.contrast import contrast
from app.ui.theme.tokens import DARK, LIGHT, Tokens, mix

SCHEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
PLAIN = ("window", "surface", "raised")
STATES = ("hover", "pressed", "selected")


def plain(colors: Tokens) -> list[str]:
    return [getattr(colors, name) for name in PLAIN]


@SCHEMES
@pytest.mark.parametrize("name", ["text", "quiet", "good", "warn", "bad"])
def test_texts_can_be_read_on_every_plain_ground(colors, name):
    for ground in plain(colors):
        assert contrast(getattr(colors, name), ground) >= 4.5


@SCHEMES
@pytest.mark.parametrize("name", ["text", "quiet_on_tint"])
@pytest.mark.parametrize("state", STATES)
def test_texts_on_a_hovered_pressed_or_selected_ground_can_be_read(colors, name, state):
    for ground in plain(colors):
        assert contrast(getattr(colors, name), getattr(colors, state)(ground)) >= 4.5


@SCHEMES
@pytest.mark.parametrize("name", ["text", "quiet_on_tint"])
def test_texts_on_the_stage_can_be_read(colors, name):
    assert contrast(getattr(colors, name), colors.stage) >= 4.5


@SCHEMES
def test_words_on_the_primary_button_can_be_read_in_every_state(colors):
    for ground in (colors.accent, colors.hover(colors.accent), colors.pressed(colors.accent)):
        assert contrast(colors.on_accent, ground) >= 4.5


@SCHEMES
@pytest.mark.parametrize("name", ["good", "warn", "bad"])
def test_a_state_can_be_read_on_its_own_tint_and_so_can_texts(colors, name):
    ground = colors.tint(getattr(colors, name))
    for text in (getattr(colors, name), colors.text, colors.quiet_on_tint):
        assert contrast(text, ground) >= 4.5


@SCHEMES
def test_labels_can_be_read_on_their_chips(colors):
    for hue in colors.hues:
        assert contrast(hue, colors.tint(hue)) >= 4.5


@SCHEMES
def test_edges_of_controls_and_the_focus_ring_stand_out(colors):
    for ground in plain(colors):
        assert contrast(colors.control, ground) >= 3
        assert contrast(colors.accent, ground) >= 3
        assert contrast(colors.accent, colors.selected(ground)) >= 3


@SCHEMES
@pytest.mark.parametrize("name", ["text", "quiet", "quiet_on_tint", "accent", "good", "warn", "bad"])
def test_icons_stand_out_on_every_ground(colors, name):
    for ground in plain(colors):
        for shown in (ground, colors.hover(ground), colors.pressed(ground), colors.selected(ground)):
            assert contrast(getattr(colors, name), shown) >= 3


def test_both_schemes_have_ten_different_hues():
    for colors in (LIGHT, DARK):
        assert len(set(colors.hues)) == 10


def test_a_mix_lies_between_its_colours():
    assert mix("#FFFFFF", "#000000", 0.5) == "#808080"
    assert mix("#123456", "#ABCDEF", 1) == "#123456"
    assert mix("#123456", "#ABCDEF", 0) == "#ABCDEF"
