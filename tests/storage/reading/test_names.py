import pytest

from app.domain.errors import UserError
from app.services.ports import Category, Named
from app.storage.workspace import SqliteWorkspace


def test_names_are_listed_in_alphabetical_order_without_aliases(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        for id_, name in (("1", "Zoo"), ("2", "éclair"), ("3", "ZOO"), ("4", "Apple")):
            transaction.put_category(Category(id=id_, name=name))
    assert [named.id for named in workspace.categories()] == ["4", "2", "1"]


def test_survivors_are_named_once_each_in_the_order_given(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="a", name="Sale"))
        transaction.put_label(Named(id="b", name="SALE"))
    assert workspace.survivors("labels", ["x", "b", "x", "a", "\ud800"]) == ["x", "a", "?"]
    assert workspace.survivors("labels", []) == []


def test_a_damaged_setting_is_an_error_for_people(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.set_setting("product", "both")
    workspace.connection().execute("UPDATE settings SET value = '{'")
    with pytest.raises(UserError, match="damaged"):
        workspace.setting("product")
