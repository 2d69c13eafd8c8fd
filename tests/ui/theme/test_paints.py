from PySide6.QtGui import QColor

from app.ui.theme.paints import color, paints
from app.ui.theme.tokens import DARK, LIGHT


def test_colours_are_those_of_their_scheme():
    for scheme in (LIGHT, DARK):
        made = paints(scheme)
        assert made.of("bad") == QColor(scheme.bad)
        assert made.hover == QColor(scheme.hover(scheme.surface))
        assert made.selected == QColor(scheme.selected(scheme.surface))
        assert made.tint(scheme.hues[2]) == QColor(scheme.tint(scheme.hues[2]))


def test_they_are_mixed_once():
    assert paints(LIGHT) is paints(LIGHT)
    assert color(LIGHT.text) is color(LIGHT.text)
