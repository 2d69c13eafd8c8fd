from itertools import permutations

import pytest

from app.services.ports import Category, Named
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import ids, put
from tests.made import campaign, uuid


def keep(workspace: SqliteWorkspace, *names: tuple[str, str]) -> None:
    with workspace.transaction() as transaction:
        for id_, name in names:
            transaction.put_label(Named(id=id_, name=name))


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_the_lowest_id_of_a_name_survives(workspace: SqliteWorkspace, order: tuple[str, ...]) -> None:
    spellings = {"a": "Sale", "b": "SALE ", "c": "salé"}
    put(workspace, *(campaign(number, labels=(id_,)) for number, id_ in enumerate("abc", 1)))
    keep(workspace, *((id_, spellings[id_]) for id_ in order))
    assert [(label.id, label.name) for label in workspace.labels()] == [("a", "Sale")]
    assert workspace.survivors("labels", "abc") == ["a"]
    assert set(ids(workspace, label="a")) == set(ids(workspace, search="sale")) == {uuid(1), uuid(2), uuid(3)}
    assert workspace.query("PRAGMA foreign_key_check") == []


def test_a_campaign_with_both_names_has_the_label_once(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1, labels=("b", "a")))
    keep(workspace, ("a", "Sale"), ("b", "sale"))
    assert workspace.query("SELECT named FROM campaign_labels") == [("a",)]
    assert all(checkup.ok for checkup in workspace.examine())


def test_a_campaign_written_later_is_filed_under_the_survivor(workspace: SqliteWorkspace) -> None:
    keep(workspace, ("b", "Sale"), ("a", "sale"))
    put(workspace, campaign(1, labels=("b",)))
    assert workspace.query("SELECT named FROM campaign_labels") == [("a",)]
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert stored.campaign.labels == ("b",)


def test_a_new_name_reaches_the_search(workspace: SqliteWorkspace) -> None:
    keep(workspace, ("a", "Winter"))
    put(workspace, campaign(1, labels=("a",)), campaign(2))
    keep(workspace, ("a", "Autumn"))
    assert ids(workspace, search="winter") == []
    assert ids(workspace, search="autumn") == [uuid(1)]
    assert all(checkup.ok for checkup in workspace.examine())


def test_an_alias_with_a_name_of_its_own_stands_alone_again(workspace: SqliteWorkspace) -> None:
    keep(workspace, ("a", "Sale"), ("b", "sale"))
    keep(workspace, ("b", "Outlet"))
    assert [(label.id, label.name) for label in workspace.labels()] == [("b", "Outlet"), ("a", "Sale")]
    assert workspace.survivors("labels", ["b"]) == ["b"]


def test_labels_and_categories_are_strangers(workspace: SqliteWorkspace) -> None:
    keep(workspace, ("b", "News"))
    with workspace.transaction() as transaction:
        transaction.put_category(Category(id="a", name="News"))
    assert [label.id for label in workspace.labels()] == ["b"]
    assert [category.id for category in workspace.categories()] == ["a"]
