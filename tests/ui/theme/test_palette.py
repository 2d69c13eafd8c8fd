import pytest
from PySide6.QtGui import QPalette

from app.ui.theme.palette import palette
from app.ui.theme.tokens import DARK, LIGHT

Role, Group = QPalette.ColorRole, QPalette.ColorGroup


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_role_comes_from_a_token(qapp, colors):
    made = palette(colors)
    assert made.color(Role.Window).name().upper() == colors.window
    assert made.color(Role.Base).name().upper() == colors.surface
    assert made.color(Role.Text).name().upper() == colors.text
    assert made.color(Role.Highlight).name().upper() == colors.accent
    assert made.color(Role.HighlightedText).name().upper() == colors.on_accent


def test_disabled_text_is_paler_than_text(qapp):
    made = palette(LIGHT)
    disabled = made.color(Group.Disabled, Role.ButtonText)
    assert disabled.lightness() > made.color(Group.Active, Role.ButtonText).lightness()
