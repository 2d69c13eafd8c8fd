import pytest

from app.services.organising.subscriptions import Subscription
from app.ui.views.organise.subscription_detail import SubscriptionDetail

NEWS = Subscription(id="n", name="News", key="news", description="Weekly", names={"uk": "Новини"}, campaigns=2)
TIPS = Subscription(id="t", name="Tips", key="tips", subscribed=True)


@pytest.fixture
def detail(shown, theme):
    made = shown(SubscriptionDetail())
    made.show_one(NEWS, None, writable=True)
    return made


def test_subscribers_are_said_once_they_are_counted(detail):
    assert detail.counts.text() == "2 campaigns"
    detail.show_one(NEWS, 5, writable=True)
    assert detail.counts.text() == "2 campaigns, 5 subscribers"


def test_everything_about_it_is_shown(detail):
    assert (detail.key.text(), detail.about.text(), detail.names.lines["uk"].text()) == ("news", "Weekly", "Новини")
    assert not detail.subscribed.isChecked()
    detail.show_one(TIPS, None, writable=True)
    assert (detail.about.text(), detail.names.lines, detail.subscribed.isChecked()) == ("", {}, True)


def test_what_was_typed_goes_to_the_one_it_was_typed_for(detail, qtbot):
    said = []
    detail.described.connect(lambda one, text: said.append((one.id, text)))
    detail.translated.connect(lambda one, code, name: said.append((one.id, code, name)))
    qtbot.keyClicks(detail.about, " news")
    detail.names.lines["uk"].selectAll()
    qtbot.keyClicks(detail.names.lines["uk"], "Visti")
    detail.show_one(TIPS, None, writable=True)
    assert said[-2:] == [("n", "Weekly news"), ("n", "uk", "Visti")]


def test_none_in_hand_is_not_shown(detail):
    detail.show_one(None, None, writable=True)
    assert not detail.isVisible()
