import pytest
from PySide6.QtCore import QLocale, Qt

from app.ui import words
from app.ui.viewmodels.campaigns import Filter
from app.ui.views.campaign_bar import FilterChip


@pytest.fixture
def bar(desktop, window):
    return window.navigation.current.bar


@pytest.fixture
def asked(bar):
    heard: list[tuple[str, str]] = []
    bar.asked.connect(lambda part, value: heard.append((part, value)))
    return heard


def choose(chip: FilterChip, value: str) -> None:
    next(action for action in chip.menu().actions() if action.data() == value).trigger()


def test_every_control_asks_for_its_own_part(qtbot, bar, asked):
    qtbot.keyClicks(bar.search, "a")
    choose(bar.status, "draft")
    choose(bar.template, "carousel")
    qtbot.mouseClick(bar.shelf._chips[0], Qt.MouseButton.LeftButton)
    assert asked == [("search", "a"), ("status", "draft"), ("template", "carousel"), ("shelf", "archived")]


def test_a_filter_offers_every_value_and_any(bar):
    assert [action.data() for action in bar.status.menu().actions()] == ["", *words.STATUSES]
    assert [action.data() for action in bar.template.menu().actions()] == ["", *words.TEMPLATES]


def test_the_chosen_value_is_ticked_and_said(bar):
    choose(bar.status, "review")
    assert [action.data() for action in bar.status.menu().actions() if action.isChecked()] == ["review"]
    assert bar.status.accessibleName() == "Status: In review"
    assert bar.status.isChecked()


def test_choosing_any_leaves_the_chip_at_rest(bar):
    choose(bar.status, "review")
    choose(bar.status, "")
    assert not bar.status.isChecked()


def test_a_question_is_shown_without_asking_it_again(bar, asked):
    bar.show_filter(Filter(search="sale", status="draft", template="simple", label="Books", shelf="bin"))
    assert bar.search.text() == "sale"
    assert (bar.status.value, bar.template.value, bar.shelf.value) == ("draft", "simple", "bin")
    assert "Books" in bar.label.text()
    assert asked == []


def test_the_caret_stays_where_it_was_while_typing(qtbot, bar):
    qtbot.keyClicks(bar.search, "spring")
    bar.search.setCursorPosition(2)
    bar.show_filter(Filter(search="spring"))
    assert bar.search.cursorPosition() == 2


def test_large_counts_are_grouped_as_the_person_writes_them(bar):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    bar.show_count(1204)
    QLocale.setDefault(before)
    assert bar.count.text() == "Total: 1,204"


def test_buttons_tell_their_keys(bar):
    assert bar.add.toolTip() == "New campaign (Ctrl+N)"
    assert bar.bring.toolTip() == "Import campaigns (Ctrl+I)"


def test_the_search_says_how_to_get_there_and_can_be_cleared(qtbot, bar):
    assert bar.search.toolTip() == "Search campaigns (Ctrl+F)"
    qtbot.keyClicks(bar.search, "x")
    assert bar.search.isClearButtonEnabled()


def test_results_and_reports_are_in_the_menu_beside_the_import(bar):
    assert [action.text() for action in bar.more.menu().actions()] == ["Import results", "Export report"]
    assert bar.more.accessibleName() == "More"
