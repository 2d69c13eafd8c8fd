from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.viewmodels.periods import Range
from app.ui.views.library.dates_popover import DatesPopover

TODAY = date(2026, 3, 12)
ANY = Range()


@pytest.fixture
def ask(shown):
    made: list[DatesPopover] = []
    parent = shown(QWidget())

    def opened(asked: Range = ANY, **more) -> tuple[DatesPopover, list[Range]]:
        popover = DatesPopover("Created", asked, TODAY, parent, **more)
        heard: list[Range] = []
        popover.chosen.connect(heard.append)
        popover.open_below(parent)
        made.append(popover)
        return popover, heard

    yield opened
    for popover in made:
        if isValid(popover):
            popover.close()


def test_it_begins_with_today(ask):
    popover, _ = ask()
    assert (popover.first_day.day, popover.last_day.day) == ("2026-03-12", "2026-03-12")


def test_it_begins_with_the_days_chosen_before(ask):
    popover, _ = ask(Range(span="between", first="2026-02-01", last="2026-01-05"))
    assert (popover.first_day.day, popover.last_day.day) == ("2026-01-05", "2026-02-01")


def test_the_button_takes_both_days(qtbot, ask):
    popover, heard = ask()
    popover.first_day.setDate(QDate(2026, 1, 5))
    qtbot.mouseClick(popover.show_button, Qt.MouseButton.LeftButton)
    assert heard == [Range(span="between", first="2026-01-05", last="2026-03-12")]


def test_return_takes_them_too(qtbot, ask):
    popover, heard = ask()
    qtbot.keyClick(popover.last_day, Qt.Key.Key_Return)
    assert heard == [Range(span="between", first="2026-03-12", last="2026-03-12")]


def test_since_asks_for_one_day_and_stays_open_at_the_end(qtbot, ask):
    popover, heard = ask(since=True)
    assert popover.first_day.isVisible()
    assert not popover.last_day.isVisible()
    qtbot.keyClick(popover.first_day, Qt.Key.Key_Return)
    assert heard == [Range(span="between", first="2026-03-12")]


def test_escape_changes_nothing(qtbot, ask):
    popover, heard = ask()
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert heard == []
