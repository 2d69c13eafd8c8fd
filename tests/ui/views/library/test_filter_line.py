import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.periods import Range
from app.ui.views.library.filter_line import FilterLine

EVERYTHING = Filter(
    status="draft",
    template="carousel",
    label="1",
    category="n",
    author="Olena",
    created=Range(span="last30"),
    changed=Range(span="visit"),
    sent=Range(span="between", first="2026-01-01", last="2026-02-01"),
    faulty=True,
    unsynced=True,
    shelf="archived",
)
WIDE, NARROW = 1600, 420


@pytest.fixture
def line(shown, choices, moment):
    made = shown(FilterLine(choices, lambda: moment))
    resize(made, WIDE)
    return made


def resize(line: FilterLine, width: int) -> None:
    line.resize(width, max(line.heightForWidth(width), 30))
    QCoreApplication.processEvents()


def visible(line: FilterLine) -> list[str]:
    return [name for name, chip in line.chips.items() if chip.isVisible()]


def test_with_room_every_filter_is_in_sight(line):
    assert visible(line) == list(line.chips)
    assert not line.more.isVisible()


def test_what_does_not_fit_is_behind_a_button(line):
    resize(line, NARROW)
    assert 0 < len(visible(line)) < len(line.chips)
    assert line.more.isVisible()
    line._fill_menu()
    offered = [action.text().rstrip("…") for action in line.more_menu.actions()]
    assert offered == [chip.name for chip in line.hidden()]
    assert line.heightForWidth(NARROW) == line.heightForWidth(WIDE)


def test_active_filters_are_always_in_sight_however_narrow_it_is(line):
    line.show_filter(EVERYTHING)
    for width in (WIDE, NARROW, 250):
        resize(line, width)
        assert set(visible(line)) >= set(line.chips) - {"any", "bin"}
    assert line.heightForWidth(250) > line.heightForWidth(WIDE)


def test_a_filter_that_becomes_active_comes_into_sight(line):
    resize(line, NARROW)
    assert "unsynced" not in visible(line)
    line.show_filter(Filter(unsynced=True))
    assert "unsynced" in visible(line)
    line.show_filter(Filter())
    assert "unsynced" not in visible(line)


def test_clear_is_offered_while_there_is_something_to_clear(qtbot, line):
    assert not line.clear.isVisible()
    line.show_filter(Filter(search="sale"))
    assert not line.clear.isVisible()
    line.show_filter(Filter(faulty=True))
    with qtbot.waitSignal(line.cleared):
        qtbot.mouseClick(line.clear, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("name", ["status", "label", "author", "sent", "faulty", "archived"])
def test_one_click_clears_one_filter(qtbot, line, name):
    line.show_filter(EVERYTHING)
    heard: list[tuple[str, object]] = []
    line.asked.connect(lambda part, value: heard.append((part, value)))
    chip = line.chips[name]
    qtbot.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    assert heard == [(chip.part, getattr(Filter(), chip.part))]


def test_every_part_of_a_filter_but_the_search_has_a_chip(line):
    parts = {chip.part for chip in line.chips.values()}
    assert parts == set(Filter.__struct_fields__) - {"search"}


def test_a_hidden_chip_hands_the_focus_on(line):
    resize(line, NARROW)
    line.show_filter(Filter(unsynced=True))
    line.activateWindow()
    line.chips["unsynced"].setFocus()
    line.chips["unsynced"].clear_value()
    line.show_filter(Filter())
    assert not line.chips["unsynced"].isVisible()
    assert line.focusWidget() is line.more


def test_words_that_come_later_find_room(line, choices, workspace, jobs):
    resize(line, NARROW)
    line.show_filter(Filter(label="1"))
    before = visible(line)
    workspace.named = [type(workspace.named[0])(id="1", name="A label with a very long name indeed")]
    choices.refresh()
    jobs.run_all()
    assert len(visible(line)) < len(before)


def test_the_menu_of_a_hidden_date_is_a_menu_in_the_menu(line):
    resize(line, NARROW)
    line._fill_menu()
    menus = [action.menu() for action in line.more_menu.actions() if isinstance(action.menu(), QMenu)]
    assert line.chips["sent"].options in menus
