import pytest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.ui.viewmodels.periods import Range
from app.ui.views.library.date_chip import DateChip
from app.ui.views.library.dates_popover import DatesPopover

NAMES = ["Any", "Today", "Yesterday", "Last 7 days", "Last 30 days", "This month", "Last month", "This year"]


@pytest.fixture
def chip(shown, moment):
    return shown(DateChip("created", "Created", lambda: moment))


@pytest.fixture
def asked(chip):
    heard: list[tuple[str, object]] = []
    chip.asked.connect(lambda part, value: heard.append((part, value)))
    return heard


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def pick(chip: DateChip, text: str) -> None:
    next(action for action in chip.options.actions() if action.text() == text).trigger()


def ticked(chip: DateChip) -> list[str]:
    return [action.text() for action in chip.options.actions() if action.isChecked()]


def popover(chip: DateChip) -> DatesPopover:
    return next(each for each in chip.window().findChildren(DatesPopover) if each.isVisible())


def test_stretches_of_days_are_offered_by_name(chip):
    assert texts(chip.options) == [*NAMES, "Since…", "Between…"]


def test_the_last_visit_is_offered_where_it_makes_sense(shown, moment):
    chip = shown(DateChip("changed", "Changed", lambda: moment, visits=True))
    assert texts(chip.options) == [*NAMES, "Since my last visit", "Since…", "Between…"]


def test_a_stretch_is_asked_for_by_name(chip, asked):
    pick(chip, "Last 7 days")
    assert asked == [("created", Range(span="last7"))]
    assert chip.text() == "Created: Last 7 days"
    assert ticked(chip) == ["Last 7 days"]


def test_any_clears_it(chip, asked):
    chip.show_value(Range(span="today"))
    pick(chip, "Any")
    assert asked == [("created", Range())]
    assert ticked(chip) == ["Any"]


def test_between_asks_for_days_first(chip, asked):
    pick(chip, "Between…")
    assert asked == []
    assert ticked(chip) == ["Any"]
    popover(chip).show_button.click()
    assert asked == [("created", Range(span="between", first="2026-03-12", last="2026-03-12"))]
    assert ticked(chip) == ["Between…"]
    assert chip.text() == "Created: 12 Mar 2026"


def test_since_asks_for_one_day(chip, asked):
    pick(chip, "Since…")
    popover(chip).show_button.click()
    assert asked == [("created", Range(span="between", first="2026-03-12"))]
    assert ticked(chip) == ["Since…"]
    assert chip.text() == "Created: Since 12 Mar 2026"


def test_behind_the_menu_days_are_asked_for_below_the_menus_button(shown, moment):
    bar = QWidget()
    chip, anchor, menu = DateChip("created", "Created", lambda: moment), QPushButton("More filters", bar), QMenu()
    chip.setParent(bar)
    shown(bar)
    chip.offer_in(menu, anchor)
    assert menu.actions()[0].menu() is chip.options
    chip.hide()
    pick(chip, "Between…")
    opened = popover(chip)
    assert opened.isVisible()
    opened.close()
    menu.deleteLater()
