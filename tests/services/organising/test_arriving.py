import pytest

from app.domain.errors import UserError
from app.services.organising.arriving import arriving
from app.services.ports import CATEGORIES, LABELS, Category, Named


@pytest.fixture(autouse=True)
def names(workspace):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="s", name="Summer"))
        transaction.put_category(Category(id="n", name="News", key="news", position=4))


def test_what_is_there_is_taken_and_the_rest_is_made(workspace):
    came = arriving(workspace, LABELS, ["Winter", " súmmer "])
    new, known = came.ids
    assert known == "s"
    ((key, edits),) = came.edits.items()
    assert (key, edits[0].record["name"]) == (f"labels/{new}", "Winter")


def test_the_same_name_twice_is_made_once(workspace):
    came = arriving(workspace, LABELS, ["Winter", "Winter "])
    assert (len(came.ids), len(came.edits)) == (1, 1)


def test_subscriptions_get_keys_of_their_own_and_stand_behind_the_others(workspace):
    came = arriving(workspace, CATEGORIES, ["Offers", "Offers!"])
    records = [edits[0].record for edits in came.edits.values()]
    assert [(each["key"], each["position"]) for each in records] == [("offers", 5), ("offers-2", 6)]


def test_a_name_that_is_none_is_refused(workspace):
    with pytest.raises(UserError, match="has no name"):
        arriving(workspace, LABELS, ["  "])


def test_nothing_asked_for_is_nothing_made(workspace):
    assert arriving(workspace, LABELS, []).edits == {}
