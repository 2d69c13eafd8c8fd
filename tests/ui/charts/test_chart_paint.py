import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.charts.chart_paint import Drawn, axis_width, count_color, paint, rate_color, tick_text
from app.ui.charts.plot import Plot
from app.ui.theme.current import current
from app.ui.viewmodels.results.measures import BY_KEY, Shown
from app.ui.viewmodels.results.scale import Scale
from tests.ui.charts.conftest import line

PLOT = Plot(width=400, height=240, left=40, right=40, slots=4)
LINES = (line("a", 100, 50), line("b", 50, 50), line("c", None), line("d", 0))


@pytest.fixture
def drawn(theme):
    def picture(**more) -> QImage:
        image = QImage(400, 240, QImage.Format.Format_RGB32)
        image.fill(QColor(current().surface))
        painter = QPainter(image)
        values = {"plot": PLOT, "lines": LINES, "shown": Shown(), "bars": Scale(50, 2), "dots": Scale(50, 2)}
        try:
            paint(painter, Drawn(**{**values, **more}))
        finally:
            painter.end()
        return image

    return picture


def inside(number, share):
    """The middle of a bar, at a share of the scale."""
    return PLOT.dot(number, share).toPoint()


def test_a_bar_reaches_its_value_and_unknown_has_none(drawn):
    image = drawn(shown=Shown("sent", ""))
    bar, ground = count_color(), QColor(current().surface)
    assert image.pixelColor(inside(0, 0.9)) == image.pixelColor(inside(1, 0.4)) == bar
    assert image.pixelColor(inside(1, 0.6)) == ground
    assert image.pixelColor(inside(2, 0.2)) == image.pixelColor(inside(3, 0.2)) == ground


def test_a_dot_stands_at_its_rate_and_unknown_has_none(drawn):
    image = drawn(shown=Shown("", "view_rate"))
    assert image.pixelColor(inside(0, 0.5)) == rate_color()
    assert image.pixelColor(inside(1, 1.0)) == rate_color()
    assert image.pixelColor(inside(2, 0.5)) != rate_color()


def test_a_line_joins_what_follows_in_time_only(drawn):
    half = ((PLOT.dot(0, 0.5) + PLOT.dot(1, 1.0)) / 2).toPoint()
    assert drawn(shown=Shown("", "view_rate")).pixelColor(half) == QColor(current().surface)
    assert drawn(shown=Shown("", "view_rate"), joined=True).pixelColor(half) != QColor(current().surface)


def test_what_is_in_hand_is_marked_and_the_focus_has_a_ring(drawn):
    at = PLOT.slot(2).center().toPoint()
    edge = PLOT.slot(2).adjusted(1, 1, -1, -1).center().toPoint()
    edge.setY(1)
    assert drawn(pointed=2).pixelColor(at) == QColor(current().hover(current().surface))
    assert drawn(pointed=2, focused=True).pixelColor(edge) == QColor(current().accent)


def test_scales_are_numbered_as_what_they_measure(theme):
    assert tick_text(BY_KEY["sent"], Scale(200, 5), 400.0) == "400"
    assert tick_text(BY_KEY["ctr"], Scale(20, 5), 40.0) == "40%"
    assert tick_text(BY_KEY["ctr"], Scale(2.5, 4), 7.5) == "7.5%"


def test_larger_numbers_need_more_room_and_none_need_little(theme):
    sent = BY_KEY["sent"]
    assert axis_width(sent, Scale(1_000_000, 5)) > axis_width(sent, Scale(1, 5)) > axis_width(None, Scale(1, 5))
