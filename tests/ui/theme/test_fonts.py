from PySide6.QtGui import QFontInfo, QFontMetricsF

from app.ui.theme import fonts, tokens


def test_the_windows_family_is_the_bundled_one(theme):
    assert QFontInfo(fonts.font()).family() == tokens.FAMILY


def test_every_weight_has_its_own_file(theme):
    widths = [
        QFontMetricsF(fonts.font(100, weight)).horizontalAdvance("Campaigns")
        for weight in (tokens.REGULAR, tokens.MEDIUM, tokens.SEMIBOLD)
    ]
    assert len(set(widths)) == 3


def test_tabular_figures_are_all_of_one_width(theme):
    metrics = QFontMetricsF(fonts.font(100, tabular=True))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
    usual = QFontMetricsF(fonts.font(100))
    assert len({usual.horizontalAdvance(figure) for figure in "0123456789"}) > 1


def test_other_scripts_have_named_families(theme):
    named = fonts.font().families()
    assert {"Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans CJK SC", "Noto Color Emoji"} <= set(named)
