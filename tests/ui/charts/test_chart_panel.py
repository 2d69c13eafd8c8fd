import pytest

from app.ui.charts.chart_panel import ChartPanel
from app.ui.viewmodels.results.measures import Shown
from tests.ui.charts.conftest import line


@pytest.fixture
def panel(shown, groups):
    made = shown(ChartPanel("Chart of results", groups))
    made.resize(700, 260)
    return made


def test_what_is_in_hand_is_read_out_beside_the_legend(panel):
    panel.show_measures(Shown("sent", ""))
    panel.chart._stand_on(0)
    assert panel.readout.accessibleName() == "boots · Sent 400"
    assert panel.legend.accessibleName() == "Bars: Sent"


def test_it_says_how_much_is_left_out(panel, groups):
    assert panel.left_out.text() == ""
    groups.show_lines("Label", [line(f"m{number:02}", number) for number in range(40)])
    assert panel.left_out.text() == f"The first {len(panel.chart.lines)} of 40"
    panel.chart.timed = True
    groups.show_lines("Month", [line(f"m{number:02}", number) for number in range(41)])
    assert panel.left_out.text() == f"The newest {len(panel.chart.lines)} of 41"
