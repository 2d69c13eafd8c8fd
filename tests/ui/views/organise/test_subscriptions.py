import pytest
from PySide6.QtGui import QGuiApplication

from app.ui.views.organise.subscriptions import SubscriptionsPanel
from app.ui.widgets.picker import Picker
from tests.ui.organising import OrganiseBench


@pytest.fixture
def panel(bench, show_panel):
    for name in ("News", "Offers", "Tips"):
        bench.subscriptions.create(name)
    bench.made = bench.campaign(subscriptions=["News"])
    bench.subscribers("Tips", 4)
    return show_panel(bench, SubscriptionsPanel)


def names(panel):
    return [line.name for line in panel.view.table.lines]


def choose(panel, bench, name):
    panel.view.choose(bench.subscription_id(name))


def test_they_stand_in_their_order_with_campaigns_and_subscribers(panel, bench):
    assert "Who agreed to get it" in panel.about.text()
    lines = panel.view.table.lines
    assert [(line.name, line.campaigns, line.subscribers) for line in lines] == [
        ("News", 1, 0),
        ("Offers", 0, 0),
        ("Tips", 0, 4),
    ]
    choose(panel, bench, "Tips")
    assert panel.detail.counts.text() == "0 campaigns, 4 subscribers"


def test_a_key_is_shown_and_copied(panel):
    panel.detail.copy.click()
    assert QGuiApplication.clipboard().text() == panel.detail.key.text() == "news"


def test_one_is_made_last_and_taken_in_hand(panel, bench):
    panel.new.wanted.emit("Win back")
    bench.settle()
    assert names(panel)[-1] == panel.detail.name.text() == "Win back"
    panel.new.wanted.emit("news")
    bench.settle()
    assert panel.note.text() == "“News” is there already."


@pytest.mark.parametrize("by", ["button", "action"])
def test_the_order_is_changed_by_steps(panel, bench, host, by):
    choose(panel, bench, "Tips")
    for _ in range(3):
        panel.detail.up.click() if by == "button" else host.commands["subscriptions.up"].trigger()
        bench.settle()
    assert names(panel) == ["Tips", "News", "Offers"]
    assert panel.detail.name.text() == "Tips"
    panel.detail.down.click()
    bench.settle()
    assert names(panel) == ["News", "Tips", "Offers"]
    host.back()
    bench.settle()
    assert names(panel) == ["Tips", "News", "Offers"]


def test_the_order_is_changed_by_dragging(panel, bench):
    panel.view.table.dropped.emit(bench.subscription_id("News"), bench.subscription_id("Tips"))
    bench.settle()
    assert names(panel) == ["Offers", "Tips", "News"]


def test_a_row_that_is_dropped_where_it_stood_writes_nothing(panel, bench):
    before = bench.workspace.last_seq()
    panel.view.table.dropped.emit(bench.subscription_id("News"), "")
    panel.view.table.dropped.emit(bench.subscription_id("Tips"), bench.subscription_id("Offers"))
    bench.settle()
    assert bench.workspace.last_seq() == before


def test_what_is_typed_is_stored(panel, bench, qtbot):
    detail = panel.detail
    detail.about.setFocus()
    qtbot.keyClicks(detail.about, "Once a week")
    detail.names.begin("uk")
    qtbot.keyClicks(detail.names.lines["uk"], "Novyny")
    detail.subscribed.click()
    panel.left()
    bench.settle()
    news = bench.workspace.categories()[0]
    assert (news.description, news.names, news.subscribed) == ("Once a week", {"uk": "Novyny"}, True)


def test_the_page_follows_others_without_losing_what_is_typed(panel, bench, qtbot):
    panel.detail.about.setFocus()
    qtbot.keyClicks(panel.detail.about, "Once")
    bench.subscriptions.describe(bench.subscription_id("News"), "From elsewhere")
    bench.subscriptions.subscribe(bench.subscription_id("News"), True)
    bench.elsewhere()
    assert (panel.detail.about.text(), panel.detail.subscribed.isChecked()) == ("Once", True)


def test_what_was_begun_for_one_is_not_kept_for_another(panel, bench, qtbot):
    panel.detail.names.begin("uk")
    qtbot.keyClicks(panel.detail.about, "Once a week")
    choose(panel, bench, "Tips")
    bench.settle()
    assert (panel.detail.about.text(), list(panel.detail.names.lines)) == ("", [])
    assert [each.description for each in bench.workspace.categories()] == ["Once a week", "", ""]


def test_one_that_nobody_uses_goes_at_once_and_comes_back(panel, bench, host):
    choose(panel, bench, "Tips")
    panel.detail.delete.click()
    bench.settle()
    assert names(panel) == ["News", "Offers"]
    host.back()
    bench.settle()
    assert names(panel) == ["News", "Offers", "Tips"]


def test_one_that_is_in_use_asks_what_takes_its_place(panel, bench, host):
    panel.detail.delete.click()
    bench.settle()
    assert panel.question.text.text() == "“News” is in use: 1 campaign."
    panel.question.action.click()
    picker = panel.findChild(Picker)
    assert [choice.text for choice in picker.choices] == ["Offers", "Tips"]
    picker.close()
    picker.chosen.emit(bench.subscription_id("Tips"))
    assert panel.question.text.text() == "1 campaign will have “Tips” instead."
    panel.question.action.click()
    bench.settle()
    assert names(panel) == ["Offers", "Tips"]
    assert "“Tips” took the place of “News”." in host.told[-1]
    host.back()
    bench.settle()
    assert names(panel) == ["News", "Offers", "Tips"]


def test_without_another_one_nothing_can_take_its_place(bench, show_panel):
    bench.campaign(subscriptions=["News"])
    panel = show_panel(bench, SubscriptionsPanel)
    panel.detail.delete.click()
    bench.settle()
    assert "Add the subscription that takes its place first." in panel.note.text()
    assert not panel.question.isVisible()


def test_the_name_of_another_offers_it_in_its_place(panel, bench):
    panel.view.table.renamed.emit(bench.subscription_id("News"), "tips")
    bench.settle()
    assert "1 campaign will have “Tips” instead." in panel.question.text.text()
    panel.question.action.click()
    bench.settle()
    assert names(panel) == ["Offers", "Tips"]


def test_a_new_name_leaves_the_key(panel, bench):
    panel.view.table.renamed.emit(bench.subscription_id("News"), "Our news")
    bench.settle()
    assert (names(panel)[0], panel.detail.key.text()) == ("Our news", "news")


def test_without_subscriptions_it_says_what_to_do(show_panel):
    panel = show_panel(OrganiseBench(), SubscriptionsPanel)
    assert panel.states.currentWidget() is panel.states.empty


def test_what_can_only_be_read_is_not_changed(bench, show_panel):
    bench.subscriptions.create("News")
    bench.workspace.read_only = True
    panel = show_panel(bench, SubscriptionsPanel)
    detail = panel.detail
    parts = (panel.new, detail.delete, detail.about, detail.subscribed, detail.up, detail.names.add)
    assert not any(part.isEnabled() for part in parts)
