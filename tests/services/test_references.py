import pytest

from app.domain.edits import Create
from app.domain.errors import UserError
from app.services.ports import CATEGORIES, LABELS, Category, Named
from app.services.references import Names


@pytest.fixture(autouse=True)
def named(workspace):
    with workspace.transaction() as transaction:
        for id, name in (("a", "Summer Sale"), ("b", "c"), ("z", "summer sale")):
            transaction.put_label(Named(id=id, name=name))
        transaction.put_category(Category(id="c", name="News"))


def test_a_label_goes_by_its_id_its_name_an_alias_and_in_any_case(workspace):
    names = Names(workspace, LABELS)
    assert names.ids(["a", "Summer Sale", "z", "  summer  SALE", "c"]) == ["a", "a", "a", "a", "b"]
    assert names.new == {}


def test_a_subscription_is_none_of_the_labels(workspace):
    assert Names(workspace, CATEGORIES).ids(["News", "c"]) == ["c", "c"]
    with pytest.raises(UserError, match="No subscription is called 'Summer Sale'"):
        Names(workspace, CATEGORIES).ids(["Summer Sale"])


@pytest.mark.parametrize("reference", ["Winter", "", " "])
def test_what_nothing_goes_by_is_refused(workspace, reference):
    with pytest.raises(UserError, match="No label is called"):
        Names(workspace, LABELS).ids([reference])


def test_a_new_label_is_made_once(workspace):
    names = Names(workspace, LABELS)
    made, again, known = names.ids([" Winter ", "winter", "Summer Sale"], create=True)
    assert (made, known) == (again, "a")
    ((key, (edit,)),) = names.new.items()
    assert key == f"labels/{made}"
    assert edit == Create({"id": made, "name": "Winter", "color": "", "description": "", "key": "", "alias_of": None})
    with pytest.raises(UserError):
        names.ids([" "], create=True)


def test_a_new_label_has_a_name_that_can_be_shown(workspace):
    names = Names(workspace, LABELS)
    with pytest.raises(UserError, match="too long for a label"):
        names.ids(["w" * 101], create=True)
    (made,) = names.ids(["Win\tter"], create=True)
    assert names.new[f"labels/{made}"][0].record["name"] == "Win ter"
