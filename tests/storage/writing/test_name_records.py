import pytest

from app.services.ports import Named, pack_name
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import put
from tests.made import campaign


def keep(workspace: SqliteWorkspace, *named: Named, alias_of: str | None = None) -> None:
    with workspace.transaction() as transaction:
        for each in named:
            transaction.put(f"labels/{each.id}", pack_name(each, alias_of))


def keys(workspace: SqliteWorkspace) -> list[str]:
    return [row[0] for row in workspace.query("SELECT labels_key FROM campaigns ORDER BY id")]


def test_what_the_list_is_sorted_by_follows_names_and_merges(workspace: SqliteWorkspace) -> None:
    keep(workspace, Named(id="a", name="Sale"), Named(id="b", name="Offers"))
    put(workspace, campaign(1, labels=("a", "b")), campaign(2, labels=("a",)))
    assert keys(workspace) == ["sale\noffers", "sale"]
    keep(workspace, Named(id="a", name="Älter"))
    assert keys(workspace) == ["alter\noffers", "alter"]
    keep(workspace, Named(id="a", name="Älter"), alias_of="b")
    assert keys(workspace) == ["offers", "offers"]
    keep(workspace, Named(id="a", name="Älter"))
    assert keys(workspace) == ["alter\noffers", "alter"]


def test_another_colour_leaves_the_campaigns_alone(workspace: SqliteWorkspace) -> None:
    keep(workspace, Named(id="a", name="Sale"))
    put(workspace, campaign(1, labels=("a",)))
    workspace.connection().execute("UPDATE campaigns SET labels_key = 'untouched'")
    keep(workspace, Named(id="a", name="Sale", color="#FF0000"))
    assert keys(workspace) == ["untouched"]


def test_a_record_under_another_key_is_a_bug(workspace: SqliteWorkspace) -> None:
    with pytest.raises(ValueError, match="has the id b"), workspace.transaction() as transaction:
        transaction.put("labels/a", pack_name(Named(id="b", name="Sale")))
    with pytest.raises(ValueError, match="neither"), workspace.transaction() as transaction:
        transaction.record("segments/a")
