import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.views.recipients.listing import RecipientsPanel
from app.ui.views.recipients.page import RecipientsPage
from app.ui.views.recipients.sample_data import SampleDataPanel
from app.ui.views.recipients.tabs import LIST, TABS
from tests.ui.people import PeopleBench


@pytest.fixture
def page(bench, host, shown):
    made = shown(RecipientsPage(bench.opened, host))
    made.resize(1200, 700)
    made.entered()
    bench.settle()
    yield made
    made.left()


def test_it_begins_with_the_list(page):
    assert page.title() == "Recipients"
    assert page.stack.currentWidget() is page.list
    assert [page.tabs.tabText(place) for place in range(page.tabs.count())] == [spec.title() for spec in TABS]


def test_every_tab_can_be_shown_and_is_made_only_then(page, bench):
    assert list(page.panels) == [LIST]
    for spec in TABS:
        page.show_tab(spec.id)
        bench.settle()
        assert page.stack.currentWidget() is page.panels[spec.id]
    assert len(page.panels) == len(TABS)


def test_the_keyboard_turns_the_tabs(qtbot, page):
    page.tabs.setFocus()
    QTest.keyClick(page.tabs, Qt.Key.Key_Right)
    assert page.tabs.currentIndex() == 1


def test_leaving_a_tab_stores_what_was_typed_there(page, bench):
    page.show_tab("sample-data")
    panel = page.panels["sample-data"]
    assert isinstance(panel, SampleDataPanel)
    bench.settle()
    panel.fields["Event"].prose.setPlainText('{"price": 1}')
    page.show_tab(LIST)
    bench.settle()
    assert bench.workspace.setting("sample_data") == {"Event": {"price": 1}}


def test_the_header_takes_back_what_was_done_last(qtbot, page, bench):
    assert isinstance(page.list, RecipientsPanel)
    assert not page.can_undo()
    with qtbot.waitSignal(page.undoable_changed):
        page.list.detail.remove.click()
        bench.settle()
    assert page.can_undo()
    page.undo()
    bench.settle()
    assert len(bench.identities) == 3
    assert not page.can_undo()


def test_commands_from_elsewhere_lead_to_the_list(bench, host, shown):
    empty = PeopleBench(())
    page = shown(RecipientsPage(empty.opened, host))
    page.show_tab("attributes")
    page.carry_out("samples")
    empty.settle()
    assert page.stack.currentWidget() is page.list
    assert empty.identities
