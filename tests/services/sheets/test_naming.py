from app.services.ports import Category, Named
from app.services.sheets.naming import Naming
from tests.fakes import FakeWorkspace


def naming() -> Naming:
    workspace = FakeWorkspace()
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Été"))
        transaction.put_label(Named(id="l2", name="Shoes, boots"))
        transaction.put_category(Category(id="c1", name="News", key="news_letter", names={"uk": "Новини"}))
    return Naming(workspace)


def test_labels_that_are_there_are_found_by_any_spelling():
    known = naming()
    assert known.labels(("ete", "ÉTÉ"), "ete, ÉTÉ") == ("l1",)
    assert known.fresh == []


def test_one_name_may_look_like_several():
    assert naming().labels(("Shoes", "boots"), "shoes,  Boots") == ("l2",)


def test_a_new_label_is_made_once():
    known = naming()
    (first,) = known.labels(("Winter",), "Winter")
    assert known.labels(("winter", "Été"), "winter, Été") == (first, "l1")
    assert [(label.id, label.name) for label in known.fresh] == [(first, "Winter")]


def test_subscriptions_go_by_name_key_or_language():
    known, notes = naming(), list[str]()
    for text in ("news", "news_letter", "НОВИНИ"):
        assert known.categories((text,), text, notes) == ("c1",)
    assert notes == []


def test_a_subscription_that_there_is_not_is_said():
    notes = list[str]()
    assert naming().categories(("Deals", "News"), "Deals, News", notes) == ("c1",)
    assert notes == ["no subscription is called Deals, and it was left out"]
