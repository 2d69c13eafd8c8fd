import pytest

from app.ui.views.organise.inbox_tabs import InboxTabsPanel
from app.ui.widgets.picker import Picker
from tests.ui.organising import OrganiseBench


@pytest.fixture
def panel(bench, show_panel):
    bench.first, bench.second = bench.campaign(tabs=["Offers", "News"]), bench.campaign(tabs=["All"])
    return show_panel(bench, InboxTabsPanel)


def names(panel):
    return [line.name for line in panel.view.table.lines]


def test_it_says_that_readers_see_them_and_what_phones_make_of_them(panel):
    assert "Readers see it" in panel.about.text()
    assert names(panel) == ["All", "News", "Offers"]
    assert "first tab" in panel.detail.trouble.text.text()


def test_a_tab_is_renamed_stays_in_hand_and_is_taken_back(panel, bench, host):
    panel.view.choose("Offers")
    panel.view.table.renamed.emit("Offers", "Deals")
    bench.settle()
    assert (bench.tabbed(bench.first), panel.detail.name.text()) == (["Deals", "News"], "Deals")
    host.back()
    bench.settle()
    assert names(panel) == ["All", "News", "Offers"]


def test_the_name_of_another_offers_to_merge_the_two(panel, bench):
    panel.view.choose("Offers")
    panel.view.table.renamed.emit("Offers", "News")
    bench.settle()
    assert "1 campaign will have “News” instead." in panel.question.text.text()
    panel.question.action.click()
    bench.settle()
    assert (bench.tabbed(bench.first), panel.detail.name.text()) == (["News"], "News")


def test_another_tab_is_chosen_to_merge_into(panel, bench):
    panel.view.choose("All")
    panel.detail.merge.click()
    picker = panel.findChild(Picker)
    assert [choice.text for choice in picker.choices] == ["News", "Offers"]
    picker.close()
    picker.chosen.emit("News")
    panel.question.action.click()
    bench.settle()
    assert bench.tabbed(bench.second) == ["News"]


def test_a_tab_is_removed_and_comes_back(panel, bench, host):
    panel.view.choose("Offers")
    panel.detail.remove.click()
    bench.settle()
    assert (names(panel), bench.tabbed(bench.first)) == (["All", "News"], ["News"])
    host.back()
    bench.settle()
    assert bench.tabbed(bench.first) == ["Offers", "News"]


def test_without_tabs_it_says_where_they_come_from(show_panel):
    panel = show_panel(OrganiseBench(), InboxTabsPanel)
    assert panel.states.currentWidget() is panel.states.empty


def test_what_can_only_be_read_is_not_changed(bench, show_panel):
    bench.campaign(tabs=["News"])
    bench.workspace.read_only = True
    panel = show_panel(bench, InboxTabsPanel)
    assert not any(part.isEnabled() for part in (panel.detail.rename, panel.detail.merge, panel.detail.remove))
