import pytest
from PySide6.QtCore import QLocale, Qt

from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.periods import Range


@pytest.fixture
def bar(desktop, window):
    return window.navigation.current.bar


@pytest.fixture
def asked(bar):
    heard: list[tuple[str, object]] = []
    bar.asked.connect(lambda part, value: heard.append((part, value)))
    return heard


def test_every_control_asks_for_its_own_part(qtbot, bar, asked):
    qtbot.keyClicks(bar.search, "a")
    bar.filters.chips["status"].choose("draft")
    bar.filters.chips["changed"].choose(Range(span="today"))
    qtbot.mouseClick(bar.filters.chips["archived"], Qt.MouseButton.LeftButton)
    assert asked == [
        ("search", "a"),
        ("status", "draft"),
        ("changed", Range(span="today")),
        ("shelf", "archived"),
    ]


def test_a_question_is_shown_without_asking_it_again(bar, asked):
    question = Filter(search="sale", status="draft", template="simple", label="Books", shelf="bin", faulty=True)
    bar.show_filter(question)
    assert bar.search.text() == "sale"
    active = {name for name, chip in bar.filters.chips.items() if chip.active}
    assert active == {"status", "template", "label", "bin", "faulty"}
    assert asked == []


def test_the_order_on_screen_is_saved_filters_search_arrangement_new(bar):
    parts = (bar.saved, bar.search, bar.arrangement, bar.bring, bar.add)
    places = [part.mapTo(bar, part.rect().topLeft()).x() for part in parts]
    assert places == sorted(places)
    assert bar.filters.mapTo(bar, bar.filters.rect().topLeft()).y() > bar.search.geometry().bottom()


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
