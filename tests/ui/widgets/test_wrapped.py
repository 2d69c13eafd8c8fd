import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.ui.theme.tokens import LIGHT
from app.ui.widgets.wrapped import WrappedText


@pytest.fixture
def text(shown):
    def make(words: str, width: int = 120) -> WrappedText:
        made = WrappedText(words)
        made.setFixedWidth(width)
        return shown(made)

    return make


def test_a_long_word_is_broken_instead_of_cut(text):
    long, line = text("K" * 60), text("K")
    assert long.heightForWidth(120) > 2 * line.heightForWidth(120)
    assert long.minimumSizeHint().width() < 120


def test_lines_stay_lines(text):
    one, two = text("a b"), text("a\nb")
    assert two.heightForWidth(120) > one.heightForWidth(120)


def test_markup_is_a_text_like_any_other(text):
    made = text("<b>x</b>")
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.text() == "<b>x</b>"


def test_its_ink_is_the_sheets(text):
    made = text("Mmmmmm")
    picture = made.grab().toImage()
    ink = {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(picture.height())}
    assert LIGHT.text in ink


def test_it_can_be_copied(text):
    text("ann@example.com").actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "ann@example.com"


@pytest.fixture
def column(text):
    return text("")


@given(words=st.text(max_size=80), width=st.integers(1, 300))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_fits_any_width(column, words, width):
    column.setText(words)
    assert column.heightForWidth(width) >= column.fontMetrics().height()
    assert column._laid_out(width).boundingRect().width() <= max(width, column.fontMetrics().maxWidth())
