from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from app.ui.theme.current import current
from app.ui.widgets.day_field import TURNS, DayField


@pytest.fixture
def field(shown):
    return shown(DayField("From", date(2026, 3, 12)))


def test_it_begins_with_a_day_and_says_what_it_is_for(field):
    assert field.day == "2026-03-12"
    assert field.accessibleName() == "From"


def test_a_typed_day_counts(qtbot, field):
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day == "2026-03-13"


def test_weekends_are_not_shouted(field):
    colors = {field.calendarWidget().weekdayTextFormat(day).foreground().color().name() for day in Qt.DayOfWeek}
    assert "#ff0000" not in colors
    assert current().quiet_on_tint.lower() in colors


def test_the_months_are_turned_with_signs_of_the_window(field):
    buttons = [field.calendarWidget().findChild(QToolButton, name) for name in TURNS]
    assert [button.icon().isNull() for button in buttons] == [False, False]
