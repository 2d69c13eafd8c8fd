from app.ui.charts.chart_paint import count_color, rate_color
from app.ui.charts.legend import Legend
from app.ui.theme.current import current
from app.ui.viewmodels.results.measures import Shown


def colors(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_it_explains_what_is_shown_and_no_more(shown):
    legend = shown(Legend())
    legend.show_measures(Shown("clicked", "ctr"))
    legend.resize(legend.sizeHint())
    assert legend.accessibleName() == "Bars: Clicked, Dots: CTR"
    assert {count_color().name(), rate_color().name()} <= colors(legend)
    wide = legend.sizeHint().width()
    legend.show_measures(Shown("", "ctr"))
    assert legend.accessibleName() == "Dots: CTR"
    assert legend.sizeHint().width() < wide
    assert count_color().name() not in colors(legend)


def test_signs_are_told_apart_in_both_schemes(theme):
    for scheme in ("light", "dark"):
        theme.choose(scheme)
        assert count_color() != rate_color()
        assert current().surface.lower() not in (count_color().name(), rate_color().name())
