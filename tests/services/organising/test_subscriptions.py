import pytest

from app.domain.errors import UserError
from app.domain.recipient import Attribute
from app.services.organising.subscriptions import InUse
from tests.people import person
from tests.services.organising.steps import document, everything, give


def keys(subscriptions):
    return [each.key for each in subscriptions.subscriptions()]


def test_the_key_is_made_from_the_first_name_and_stays(subscriptions):
    news = subscriptions.create("Weekly news", "Every Friday", subscribed=True)
    subscriptions.rename(news, "Monthly news")
    (found,) = subscriptions.subscriptions()
    assert (found.id, found.name, found.key, found.description) == (news, "Monthly news", "weekly-news", "Every Friday")
    assert (found.subscribed, found.position, found.campaigns) == (True, 0, 0)


def test_two_names_that_are_spelled_alike_get_two_keys(subscriptions):
    for name in ("Новини", "Novyny", "novyny!"):
        subscriptions.create(name)
    assert keys(subscriptions) == ["novyny", "novyny-2", "novyny-3"]
    assert subscriptions.create("НОВИНИ") == subscriptions.subscriptions()[0].id


def test_names_by_language_come_and_go(subscriptions, workspace, editing):
    news = subscriptions.create("News")
    subscriptions.translate(news, "uk", " Новини ")
    subscriptions.translate(news, "de", "Neues")
    subscriptions.translate(news, "de", "")
    subscriptions.translate(news, "fr", "")
    assert workspace.categories()[0].names == {"uk": "Новини"}
    editing.undo()
    assert workspace.categories()[0].names == {"uk": "Новини", "de": "Neues"}


def test_they_stand_in_the_order_that_people_gave_them(subscriptions, workspace, editing):
    a, b, c = (subscriptions.create(name) for name in "CBA")
    assert [each.id for each in workspace.categories()] == [a, b, c]
    subscriptions.move(c, None)
    subscriptions.move(a, b)
    assert [each.id for each in workspace.categories()] == [c, b, a]
    editing.undo()
    assert [each.id for each in workspace.categories()] == [c, a, b]
    editing.undo()
    assert [each.id for each in workspace.categories()] == [a, b, c]


def test_they_are_found_by_key_name_and_id(subscriptions):
    news = subscriptions.create("Weekly news")
    assert {subscriptions.find(each).id for each in (news, "weekly-news", "weekly NEWS")} == {news}
    with pytest.raises(UserError, match="No subscription is called"):
        subscriptions.find("weekly")


def test_one_in_use_asks_for_another_in_its_place(subscriptions, workspace, filing, editing):
    news, sales = subscriptions.create("News"), subscriptions.create("Sales")
    give(filing, 1, news, sales, kind="categories")
    give(filing, 2, news, kind="categories")
    before = everything(workspace)
    with pytest.raises(InUse, match="“News” is in use") as refused:
        subscriptions.delete(news)
    assert (refused.value.campaigns, everything(workspace)) == (2, before)
    assert subscriptions.delete(news, sales).campaigns == 2
    assert [document(workspace, number, "categories") for number in (1, 2)] == [(sales,), (sales,)]
    assert [(each.id, each.campaigns) for each in subscriptions.subscriptions()] == [(sales, 2)]
    assert workspace.survivors("categories", [news]) == [sales]
    editing.undo()
    assert everything(workspace) == before


def test_one_that_no_campaign_has_goes_without_a_question(subscriptions, workspace, editing):
    news = subscriptions.create("News")
    subscriptions.delete(news)
    assert workspace.categories() == []
    editing.undo()
    assert [each.id for each in workspace.categories()] == [news]


def test_one_can_not_take_its_own_place(subscriptions):
    news = subscriptions.create("News")
    with pytest.raises(UserError, match="its own place"):
        subscriptions.delete(news, news)


def test_subscribers_are_those_who_say_so_and_the_silent_where_that_counts_as_yes(subscriptions, workspace):
    news, sales = subscriptions.create("News"), subscriptions.create("Sales", subscribed=True)
    with workspace.transaction() as transaction:
        transaction.put_recipients([person("a", Subs=["news"]), person("b", Subs=["Sales"]), person("c"), person("d")])
        transaction.put_attributes([Attribute(name="Subs", kind="list", role="subscriptions")], [])
    assert subscriptions.subscribers() == {news: 1, sales: 3}
    subscriptions.subscribe(news, True)
    subscriptions.subscribe(sales, False)
    assert subscriptions.subscribers() == {news: 3, sales: 1}


def test_descriptions_are_kept_tidy(subscriptions, workspace):
    news = subscriptions.create("News")
    subscriptions.describe(news, " Every\tFriday ")
    assert workspace.categories()[0].description == "Every Friday"
