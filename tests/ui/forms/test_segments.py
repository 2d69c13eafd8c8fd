from app.ui.forms.audience import AUDIENCE
from tests.ui.forms.crowded import crowded


def test_a_new_segment_is_asked_for_by_the_field_it_is_for(theme, show_field):
    bench = crowded()
    widget = show_field(bench, AUDIENCE[1])
    wanted = []
    bench.tools.audience.segment_wanted.connect(wanted.append)
    widget.menu.aboutToShow.emit()
    widget.menu.actions()[-1].trigger()
    assert wanted == ["audience/exclude"]
    bench.close()


def test_before_anything_is_known_nothing_is_offered(bench, show_field):
    widget = show_field(bench, AUDIENCE[0])
    assert (dict(widget.options()), widget.count("kyiv"), widget.chips) == ({}, "", [])
