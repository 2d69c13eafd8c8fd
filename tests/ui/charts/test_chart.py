import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible

from app.ui.charts.chart import Chart
from app.ui.viewmodels.results.measures import Shown
from tests.ui.charts.conftest import line


@pytest.fixture
def chart(shown, groups) -> Chart:
    made = shown(Chart("Chart of results", groups))
    made.resize(700, 240)
    made._stand_on(0)
    made.heard, made.opens = [], []
    made.pointed.connect(made.heard.append)
    made.opened.connect(made.opens.append)
    return made


def middle(chart, slot):
    return chart.visualRect(chart.model().index(chart._rows[slot], 0)).center()


def names(chart):
    return [each.name for each in chart.lines]


def test_lines_stand_in_the_order_of_the_table(chart, groups):
    assert names(chart) == ["boots", "Shoes", "Zoo", "Ale"]
    groups.arrange(0, rising=True)
    assert names(chart) == ["Ale", "boots", "Shoes", "Zoo"]


def test_times_stand_in_their_order_and_the_newest_fit(chart, groups):
    chart.timed = True
    groups.show_lines("Month", [line(f"m{number:02}", number) for number in range(40)])
    drawn = names(chart)
    assert drawn == sorted(drawn)
    assert drawn[-1] == "m39"
    assert 3 < len(drawn) < 40


def test_more_fit_where_it_is_wider(chart, groups):
    groups.show_lines("Label", [line(f"m{number:02}", number) for number in range(40)])
    before = len(chart.lines)
    chart.resize(1400, 240)
    assert len(chart.lines) > before
    assert names(chart)[0] == "m39"


def test_keys_go_from_slot_to_slot_and_are_read_out(qtbot, chart):
    assert chart.readout() == "boots · Sent 400 · Viewed 10.0%"
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.readout() == "Shoes · Sent 100 · Viewed 50.0%"
    assert chart.heard[-1] == chart.accessibleDescription() == chart.readout()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.readout().startswith("boots")
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.readout() == "Ale · Sent – · Viewed –"


def test_enter_and_a_click_open_what_is_in_hand(qtbot, chart):
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=middle(chart, 1))
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.RightButton, pos=middle(chart, 1))
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 100))
    assert chart.opens == ["boots", "shoes"]


def test_what_is_under_the_pointer_is_read_out_until_it_leaves(qtbot, chart):
    qtbot.mouseMove(chart.viewport(), middle(chart, 1))
    qtbot.waitUntil(lambda: chart.readout().startswith("Shoes"))
    chart._hover(None)
    assert chart.readout().startswith("boots")


def test_other_measures_are_read_out(chart):
    chart._stand_on(1)
    chart.show_measures(Shown("viewed", ""))
    assert chart.readout() == "Shoes · Viewed 50"


def test_the_place_of_a_line_and_the_line_at_a_place_agree(chart):
    for slot in range(len(chart.lines)):
        index = chart.indexAt(middle(chart, slot))
        assert index.row() == chart._rows[slot]
    assert not chart.indexAt(QPoint(0, 0)).isValid()
    assert chart.visualRect(QModelIndex()).isEmpty()


def test_without_lines_keys_do_nothing(qtbot, chart, groups):
    groups.show_lines("Label", [])
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert (chart.readout(), chart.opens) == ("", [])


def test_it_is_a_table_to_assistive_technology(chart):
    seen = QAccessible.queryAccessibleInterface(chart)
    assert seen.role() == QAccessible.Role.Table
    assert seen.text(QAccessible.Text.Name) == "Chart of results"
    cells = [seen.child(number) for number in range(seen.childCount())]
    assert "Sent: 400" in [cell.text(QAccessible.Text.Name) for cell in cells if cell is not None]


def test_every_colour_scheme_is_painted(chart, theme):
    light = chart.grab().toImage()
    theme.choose("dark")
    assert chart.grab().toImage() != light
