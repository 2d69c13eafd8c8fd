import pytest

from app.ui.viewmodels.organise.desk import Twin
from app.ui.viewmodels.organise.subscriptions import SubscriptionDesk, SubscriptionsModel


@pytest.fixture
def model(bench):
    for name in ("News", "Offers", "Tips"):
        bench.subscriptions.create(name)
    bench.campaign(subscriptions=["News"])
    bench.subscribers("Tips", 4)
    made = SubscriptionsModel(bench.workspace, bench.subscriptions, bench.jobs)
    made.load()
    return made


@pytest.fixture
def desk(bench):
    return SubscriptionDesk(bench.workspace, bench.subscriptions, bench.jobs, bench.undo)


def one(model, name):
    return next(each for each in model.every if each.name == name)


def test_the_list_comes_before_the_subscribers(model, bench):
    bench.jobs.run_next()
    assert [(each.name, each.campaigns, each.subscribers) for each in model.shown] == [
        ("News", 1, None),
        ("Offers", 0, None),
        ("Tips", 0, None),
    ]
    bench.settle()
    assert [each.subscribers for each in model.shown] == [0, 0, 4]


@pytest.mark.parametrize(
    ("name", "steps", "can", "after"),
    [("News", -1, False, None), ("News", 1, True, "Offers"), ("Tips", -1, True, "News"), ("Offers", -1, True, None)],
)
def test_a_step_up_or_down_is_a_place_behind_another(model, bench, name, steps, can, after):
    bench.settle()
    found, behind = model.before(one(model, name).id, steps)
    assert (found, behind) == (can, after and one(model, after).id)


def test_the_last_goes_no_further(model, bench):
    bench.settle()
    assert model.before(one(model, "Tips").id, 1) == (False, None)


def test_the_order_is_stored_and_taken_back(model, desk, bench, heard):
    bench.settle()
    told = heard(desk)
    desk.move(one(model, "Tips"), None)
    bench.settle()
    assert bench.subscription_names == ["Tips", "News", "Offers"]
    told.done[0].back()
    bench.settle()
    assert bench.subscription_names == ["News", "Offers", "Tips"]


def test_what_is_typed_is_stored(model, desk, bench):
    bench.settle()
    news = one(model, "News")
    desk.describe(news, "Once a week")
    desk.translate(news, "uk", "Новини")
    desk.subscribe(news, True)
    desk.rename(news, "Our news")
    bench.settle()
    stored = bench.workspace.categories()[0]
    assert (stored.name, stored.key, stored.description, stored.names, stored.subscribed) == (
        "Our news",
        "news",
        "Once a week",
        {"uk": "Новини"},
        True,
    )
    desk.translate(news, "uk", "")
    bench.settle()
    assert bench.workspace.categories()[0].names == {}


def test_a_twin_is_told(model, desk, bench, heard):
    bench.settle()
    told = heard(desk)
    desk.rename(one(model, "News"), "offers")
    bench.settle()
    expected = Twin(key=one(model, "News").id, other=one(model, "Offers").id, name="Offers", campaigns=1)
    assert told.twins == [expected]


def test_one_that_is_in_use_asks_for_what_takes_its_place(model, desk, bench, heard):
    bench.settle()
    told, asked = heard(desk), []
    desk.in_use.connect(lambda it, campaigns: asked.append((it.name, campaigns)))
    desk.delete(one(model, "News"))
    desk.delete(one(model, "Tips"))
    bench.settle()
    assert (asked, bench.subscription_names) == ([("News", 1)], ["News", "Offers"])
    desk.replace_by(one(model, "News"), one(model, "Offers").id, "Offers")
    bench.settle()
    assert (bench.subscription_names, told.done[-1].campaigns) == (["Offers"], 1)
    told.done[-1].back()
    bench.settle()
    assert bench.subscription_names == ["News", "Offers"]


def test_a_name_is_made_once(desk, bench, heard):
    told = heard(desk)
    desk.create("News")
    desk.create("news")
    bench.settle()
    assert [fresh for _, fresh in told.made] == [True, False]
    assert bench.subscription_names == ["News"]
