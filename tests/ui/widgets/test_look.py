from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from app.ui.theme.tokens import LIGHT
from app.ui.widgets.look import hairline, label, set_kind, set_tone


def ink(widget: QLabel) -> str:
    return widget.palette().color(QPalette.ColorRole.WindowText).name().upper()


def test_a_tone_colours_a_text_and_goes_again(shown):
    text = shown(label("Saved"))
    set_tone(text, "bad")
    assert ink(text) == LIGHT.bad
    set_tone(text, "")
    assert ink(text) == LIGHT.text


def test_a_kind_brings_its_size(shown):
    text = shown(label("Campaigns"))
    usual = text.fontMetrics().height()
    set_kind(text, "title")
    assert text.fontMetrics().height() > usual


def test_a_hairline_is_one_pixel_high(shown):
    assert shown(hairline()).height() == 1
