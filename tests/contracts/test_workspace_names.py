"""What every workspace promises of labels and subscriptions as records, of their aliases, and of inbox tabs."""

from typing import Any

import pytest

from app.domain.edits import EditRefused
from app.domain.errors import UserError
from app.domain.message import Message
from app.services.ports import Category, ListQuery, Named, NameKind, Usage, Workspace, name_key, pack_name
from tests.contracts.steps import at, ids, put
from tests.made import campaign, slide, uuid

NEWS = Category(id="c", name="News", key="news", names={"uk": "Новини"}, subscribed=True, position=3)


def write(workspace: Workspace, *named: Named, alias_of: str | None = None, kind: str = "labels") -> None:
    with workspace.transaction() as transaction:
        for each in named:
            transaction.put(f"{kind}/{each.id}", pack_name(each, alias_of))


def erase(workspace: Workspace, *labels: str) -> None:
    with workspace.transaction() as transaction:
        for label in labels:
            transaction.put(name_key("labels", label), None)


def record(workspace: Workspace, key: str) -> dict[str, Any] | None:
    with workspace.transaction() as transaction:
        return transaction.record(key)


def labels(workspace: Workspace, number: int) -> tuple[str, ...]:
    rows = workspace.rows(ListQuery(archived=None, bin=None))
    return next(row.labels for row in rows if row.id == uuid(number))


def sound(workspace: Workspace) -> bool:
    return all(checkup.ok for checkup in workspace.examine())


def named(*ids: str) -> list[Named]:
    return [Named(id=id, name=f"Label {id}") for id in ids]


def test_a_record_is_read_as_it_was_put(workspace: Workspace) -> None:
    summer = Named(id="l", name="Літо 夏", color="#FF0000", description="June on")
    write(workspace, summer)
    write(workspace, NEWS, kind="categories")
    assert record(workspace, "labels/l") == {
        **{"id": "l", "name": "Літо 夏", "color": "#FF0000", "description": "June on", "key": ""},
        "alias_of": None,
    }
    assert record(workspace, "categories/c") == {
        **{"id": "c", "name": "News", "color": "", "description": "", "key": "news"},
        **{"names": {"uk": "Новини"}, "subscribed": True, "position": 3, "alias_of": None},
    }
    assert (workspace.labels(), workspace.categories()) == ([summer], [NEWS])
    assert record(workspace, "labels/c") is None


def test_a_record_that_is_no_label_is_refused(workspace: Workspace) -> None:
    with pytest.raises(EditRefused, match="does not fit a label"), workspace.transaction() as transaction:
        transaction.put("labels/l", {"id": "l", "name": 5})
    assert workspace.labels() == []


@pytest.mark.parametrize("name", ["Summer", "SUMMER", " summer ", "sümmer"])
def test_a_name_that_another_label_has_is_refused(workspace: Workspace, name: str) -> None:
    write(workspace, Named(id="b", name="Summer"))
    with pytest.raises(UserError, match="Another label is called"):
        write(workspace, Named(id="a", name=name))
    assert [label.id for label in workspace.labels()] == ["b"]
    write(workspace, Named(id="a", name=name), kind="categories")


def test_a_label_may_take_the_name_of_one_that_was_merged(workspace: Workspace) -> None:
    write(workspace, *named("b"))
    write(workspace, Named(id="a", name="Sale"), alias_of="b")
    write(workspace, Named(id="c", name="sale"))
    put(workspace, campaign(1, labels=("a",)), campaign(2, labels=("c",)))
    assert ids(workspace, label="SALE") == [uuid(2)]
    assert ids(workspace, label="a") == ids(workspace, label="b") == [uuid(1)]
    assert sound(workspace)


@pytest.mark.parametrize(
    ("filed", "shown"),
    [
        (("a", "x", "b"), ("Label b", "Label x")),
        (("b", "x", "a"), ("Label b", "Label x")),
        (("x", "a"), ("Label x", "Label b")),
    ],
)
def test_the_members_of_an_alias_go_along_to_the_first_of_both_places(
    workspace: Workspace, filed: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    write(workspace, *named("a", "b", "x"))
    put(workspace, campaign(1, labels=filed))
    write(workspace, *named("a"), alias_of="b")
    assert labels(workspace, 1) == shown
    assert workspace.aliases("labels", "b") == named("a")
    assert workspace.usage("labels") == dict.fromkeys({"x", "b"}, 1)
    assert workspace.members("labels", "b") == [uuid(1)]
    assert sound(workspace)


@pytest.mark.parametrize("kind", ["labels", "categories"])
def test_use_is_counted_by_where_campaigns_lie(workspace: Workspace, kind: NameKind) -> None:
    each = {kind: ("a", "b")}
    put(workspace, campaign(1, **each), campaign(2, **{kind: ("a",)}), campaign(3, archived=True, **each))
    put(workspace, campaign(4, **{kind: ("b",)}), campaign(5, archived=True, **each), bin=at(1))
    put(workspace, campaign(6, **{kind: ("c",)}), bin=at(1))
    assert workspace.usage_by_place(kind) == {
        "a": Usage(campaigns=2, archived=1, binned=1),
        "b": Usage(campaigns=1, archived=1, binned=2),
        "c": Usage(binned=1),
    }
    assert {id: use.all for id, use in workspace.usage_by_place(kind).items()} == workspace.usage(kind)
    for id, use in workspace.usage_by_place(kind).items():
        wanted = {"label": id} if kind == "labels" else {"category": id}
        assert use.campaigns == workspace.count(ListQuery(**wanted))
        assert use.archived == workspace.count(ListQuery(archived=True, **wanted))


def test_one_that_stands_alone_again_gets_back_whose_documents_name_it(workspace: Workspace) -> None:
    write(workspace, *named("b"))
    write(workspace, *named("a"), alias_of="b")
    put(workspace, campaign(1, labels=("a",)), campaign(2, labels=("b",)), campaign(3, labels=("b", "a")))
    write(workspace, *named("a"))
    assert [labels(workspace, number) for number in (1, 2, 3)] == [("Label a",), ("Label b",), ("Label b", "Label a")]
    assert sound(workspace)


@pytest.mark.parametrize("order", ["ac", "ca"])
def test_a_label_takes_those_that_were_merged_into_it_along(workspace: Workspace, order: str) -> None:
    write(workspace, *named("a", "b"))
    write(workspace, *named("c"), alias_of="a")
    put(workspace, campaign(1, labels=("c",)), campaign(2, labels=("a",)))
    with workspace.transaction() as transaction:
        for id in order:
            transaction.put(f"labels/{id}", pack_name(*named(id), "b"))
    assert labels(workspace, 1) == labels(workspace, 2) == ("Label b",)
    with workspace.transaction() as transaction:
        for id in order:
            transaction.put(f"labels/{id}", pack_name(*named(id), {"c": "a", "a": None}[id]))
    assert labels(workspace, 1) == labels(workspace, 2) == ("Label a",)
    assert sound(workspace)


def test_an_alias_may_come_before_its_survivor_in_one_step(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put("labels/a", pack_name(*named("a"), "b"))
        transaction.put("labels/b", pack_name(*named("b")))
    assert workspace.survivors("labels", ["a"]) == ["b"]


def test_an_alias_that_leads_nowhere_is_refused(workspace: Workspace) -> None:
    write(workspace, *named("b"))
    write(workspace, *named("a"), alias_of="b")
    for target in ("z", "a"):
        with pytest.raises(UserError, match="merged into is gone"):
            write(workspace, *named("c"), alias_of=target)
    assert record(workspace, "labels/c") is None


def test_what_a_campaign_has_is_not_erased(workspace: Workspace) -> None:
    write(workspace, *named("a", "b"))
    put(workspace, campaign(1, labels=("a",)), bin=at(5))
    with pytest.raises(UserError, match="campaigns have it"):
        erase(workspace, "a")
    with workspace.transaction() as transaction:
        transaction.put("labels/a", None)
        tree = transaction.record(uuid(1))
        assert tree
        transaction.put(uuid(1), {**tree, "labels": []})
    erase(workspace, "b")
    assert (workspace.labels(), sound(workspace)) == ([], True)


def test_what_others_were_merged_into_is_not_erased_alone(workspace: Workspace) -> None:
    write(workspace, *named("b"))
    write(workspace, *named("a"), alias_of="b")
    with pytest.raises(UserError, match="can't be deleted"):
        erase(workspace, "b")
    erase(workspace, "b", "a")
    assert record(workspace, "labels/a") is None


def test_the_sync_leaves_a_merged_label_merged_until_its_name_changes(workspace: Workspace) -> None:
    write(workspace, *named("b"))
    write(workspace, *named("a"), alias_of="b")
    put(workspace, campaign(1, labels=("a",)))
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="a", name="LABEL A", color="#00FF00"))
    assert (labels(workspace, 1), [each.id for each in workspace.aliases("labels", "b")]) == (("Label b",), ["a"])
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="a", name="Outlet"))
    assert labels(workspace, 1) == ("Outlet",)
    assert sound(workspace)


def test_names_of_twins_that_the_sync_brings_keep_the_order_of_labels(workspace: Workspace) -> None:
    write(workspace, Named(id="a", name="Sale"), *named("x"))
    put(workspace, campaign(1, labels=("b", "x", "a")))
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="b", name="SALE"))
    assert labels(workspace, 1) == ("Sale", "Label x")
    assert sound(workspace)


def tabbed(number: int, *tabs: str) -> Any:
    return campaign(number, message=Message(slides=(slide("s", '"inbox_tags":["x"]'),), inbox_tags=tabs))


def test_tabs_are_counted_once_a_campaign_outside_the_bin(workspace: Workspace) -> None:
    put(workspace, tabbed(1, "Offers", "Offers", "News"), tabbed(2, "Offers", 'a "b", ]'), tabbed(3))
    put(workspace, tabbed(4, "Offers", "Gone"), bin=at(5))
    assert workspace.tabs() == {"News": 1, "Offers": 2, 'a "b", ]': 1}
    assert sorted(workspace.with_tab("Offers")) == [uuid(1), uuid(2)]
    assert workspace.with_tab('a "b", ]') == [uuid(2)]
    assert workspace.with_tab("x") == workspace.with_tab("offers") == workspace.with_tab("Gone") == []


def test_tabs_that_no_text_can_hold_are_told_all_the_same(workspace: Workspace) -> None:
    put(workspace, tabbed(1, "\ud800", "夏"))
    assert workspace.tabs() == {"夏": 1, "\ud800": 1}
    assert workspace.with_tab("\ud800") == [uuid(1)]


def test_names_are_counted_among_some_campaigns(workspace: Workspace) -> None:
    write(workspace, *named("a", "b", "c", "z"))
    write(workspace, NEWS, kind="categories")
    put(workspace, campaign(1, labels=("a", "z"), categories=("c",)), campaign(2, labels=("a", "b")))
    put(workspace, campaign(3, labels=("c",)))
    put(workspace, campaign(4, labels=("b",)), bin=at(1))
    with workspace.transaction() as transaction:
        transaction.put("labels/z", pack_name(named("z")[0], "b"))
    assert workspace.usage_among("labels", [uuid(1), uuid(2), uuid(4)]) == {"a": 2, "b": 3}
    assert workspace.usage_among("categories", [uuid(1), uuid(2)]) == {"c": 1}
    assert workspace.usage_among("labels", [uuid(3), uuid(9), "\ud800"]) == {"c": 1}
    assert workspace.usage_among("labels", []) == {}
