import pytest
from PySide6.QtCore import Qt

from app.services.ports import Totals
from app.ui.viewmodels.results.measures import MEASURES, Shown
from app.ui.views.results.measure_row import MeasureRow


@pytest.fixture
def row(shown):
    return shown(MeasureRow())


def test_every_measure_has_its_figure_and_its_formula(row):
    row.show_totals(Totals(sent=200, view_rate=12.34))
    assert row.buttons["sent"].accessibleName() == "Sent: 200"
    assert row.buttons["view_rate"].accessibleName() == "Viewed %: 12.3%"
    assert row.buttons["ctr"].accessibleName() == "CTR: –"
    assert row.buttons["ctr"].toolTip() == row.buttons["ctr"].accessibleDescription() == "clicked ÷ viewed"
    assert list(row.buttons) == [measure.key for measure in MEASURES]


def test_a_measure_is_chosen_by_a_click_and_by_the_keyboard(qtbot, row):
    heard = []
    row.chosen.connect(heard.append)
    qtbot.mouseClick(row.buttons["viewed"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(row.buttons["ctr"], Qt.Key.Key_Space)
    assert heard == ["viewed", "ctr"]


def test_what_the_chart_shows_is_marked(row):
    row.show_measures(Shown("clicked", "ctr"))
    assert [key for key, button in row.buttons.items() if button.isChecked()] == ["clicked", "ctr"]
    marked = row.buttons["ctr"].grab().toImage()
    row.show_measures(Shown("clicked", ""))
    assert row.buttons["ctr"].grab().toImage() != marked


def test_a_longer_figure_gets_more_room(row):
    before = row.buttons["sent"].sizeHint().width()
    row.show_totals(Totals(sent=123_456_789_012))
    assert row.buttons["sent"].sizeHint().width() > before
