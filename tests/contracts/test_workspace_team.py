"""What every workspace promises of its team: what is known of the store, and what takes part."""

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from app.domain.campaign import Audience, to_tree
from app.domain.edits import BIN, SetValue
from app.domain.message import Media
from app.domain.segments import Every, Segment
from app.services.ports import Category, ListQuery, MediaInfo, Named, NewRow, TeamRecord, Workspace, pack_name
from app.sync.values import COLLECTIONS, Agreed, Held
from tests.contracts.steps import append, at, ids, put
from tests.made import campaign, slide, uuid

ODD = "lone \udc00 half"
BASE = {"id": "l1", "name": ODD, "list": [1, {"deep": None}]}
AGREED = Agreed("r1", BASE)
HELD = (Held("name", "before"), Held("ttl", None), Held("slides/s1"), Held("", {"id": "l1"}))


def known(revision: str = "r1", **fields: object) -> TeamRecord:
    return TeamRecord(agreed=replace(AGREED, revision=revision, **fields))


def remember(workspace: Workspace, **records: TeamRecord | None) -> None:
    with workspace.transaction() as transaction:
        transaction.put_team_records("labels", records)


def share(workspace: Workspace, *numbers: int, **fields: object) -> None:
    """Shared campaigns, each with a row in the journal."""
    for number in numbers:
        put(workspace, campaign(number, **{"shared": True, **fields}))
        touch(workspace, number)


def touch(workspace: Workspace, number: int) -> None:
    with workspace.transaction() as transaction:
        append(transaction, uuid(number), f"g{transaction.last_seq()}")


def settle(workspace: Workspace, **waiting: bool) -> None:
    with workspace.transaction() as transaction:
        transaction.mark_synced({uuid(int(name[1:])): waits for name, waits in waiting.items()})


def agree(workspace: Workspace, *numbers: int, revision: str = "r1", **fields: object) -> None:
    with workspace.transaction() as transaction:
        record = TeamRecord(agreed=Agreed(revision, {}, **fields))
        transaction.put_team_records("campaigns", {uuid(number): record for number in numbers})


class TestRecords:
    def test_a_new_workspace_knows_nothing(self, workspace: Workspace) -> None:
        assert [workspace.team_records(collection) for collection in COLLECTIONS] == [{}, {}, {}, {}]
        assert (workspace.team_revisions("labels"), workspace.team_troubles()) == ({}, [])
        assert (workspace.team_cursors(), workspace.unsynced(), workspace.team_count()) == ({}, [], 0)

    def test_what_is_remembered_comes_back_whole(self, workspace: Workspace) -> None:
        one = TeamRecord(agreed=Agreed("r1", BASE, HELD, "No room", 7, "print"), skipped=True)
        remember(workspace, l1=one, l2=known("r2"))
        assert workspace.team_records("labels") == {"l1": one, "l2": known("r2")}
        assert workspace.team_records("labels", ["l2", "l9"]) == {"l2": known("r2")}
        assert workspace.team_records("labels")["l1"].agreed.held[2].base is UNSET
        assert workspace.team_records("categories") == {}

    def test_what_is_remembered_anew_takes_its_place_and_none_forgets(self, workspace: Workspace) -> None:
        remember(workspace, l1=known("r1", held=HELD), l2=known())
        remember(workspace, l1=known("r2"), l2=None, l3=None)
        assert workspace.team_records("labels") == {"l1": known("r2")}

    def test_revisions_are_those_that_the_store_has(self, workspace: Workspace) -> None:
        remember(workspace, l1=known("r1"), l2=known(""), l3=known("r3"))
        assert workspace.team_revisions("labels") == {"l1": "r1", "l3": "r3"}
        assert workspace.team_revisions("labels", ["l1", "l2", "l9"]) == {"l1": "r1"}
        assert workspace.team_revisions("labels", []) == {}

    def test_troubles_are_what_is_held_or_refused(self, workspace: Workspace) -> None:
        remember(workspace, l1=known(held=HELD), l2=known(), l3=known(refused="No"))
        agree(workspace, 1, held=HELD)
        assert workspace.team_troubles() == [("labels", "l1"), ("labels", "l3"), ("campaigns", uuid(1))]

    def test_what_fails_remembers_nothing(self, workspace: Workspace) -> None:
        with pytest.raises(RuntimeError), workspace.transaction() as transaction:
            transaction.put_team_records("labels", {"l1": known()})
            transaction.put_team_cursor("labels", "7")
            transaction.add_team_assets(["a"])
            raise RuntimeError
        assert (workspace.team_records("labels"), workspace.team_cursors()) == ({}, {})
        assert workspace.team_assets(["a"]) == set()


class TestCursors:
    def test_they_move_and_begin_again(self, workspace: Workspace) -> None:
        with workspace.transaction() as transaction:
            transaction.put_team_cursor("labels", "7")
            transaction.put_team_cursor("campaigns", "8")
            transaction.put_team_cursor("labels", "9")
        assert workspace.team_cursors() == {"labels": "9", "campaigns": "8"}
        with workspace.transaction() as transaction:
            transaction.put_team_cursor("labels", None)
        assert workspace.team_cursors() == {"campaigns": "8"}


class TestWaiting:
    def test_only_what_is_shared_waits_the_oldest_change_first(self, workspace: Workspace) -> None:
        share(workspace, 2, 1, 3)
        put(workspace, campaign(4))
        touch(workspace, 4)
        assert workspace.unsynced() == [uuid(2), uuid(1), uuid(3)]

    def test_what_was_settled_waits_once_it_changes(self, workspace: Workspace) -> None:
        share(workspace, 1, 2)
        settle(workspace, c1=False, c2=True)
        assert workspace.unsynced() == [uuid(2)]
        touch(workspace, 1)
        assert workspace.unsynced() == [uuid(2), uuid(1)]

    def test_what_the_store_has_waits_to_go_when_it_is_unshared_or_deleted(self, workspace: Workspace) -> None:
        share(workspace, 1, 2, 3)
        agree(workspace, 1, 2)
        settle(workspace, c1=False, c2=False, c3=False)
        put(workspace, campaign(1))
        put(workspace, campaign(2, shared=True), bin=at(9))
        put(workspace, campaign(3))
        for number in (1, 2, 3):
            touch(workspace, number)
        assert workspace.unsynced() == [uuid(1), uuid(2)]

    def test_what_was_erased_waits_to_go_unless_it_was_left_out(self, workspace: Workspace) -> None:
        share(workspace, 1, 2)
        agree(workspace, 1, 2)
        settle(workspace, c1=False, c2=False)
        with workspace.transaction() as transaction:
            transaction.put(uuid(1), None)
            transaction.put(uuid(2), None)
        assert workspace.unsynced() == [uuid(1), uuid(2)]
        with workspace.transaction() as transaction:
            transaction.put_team_records("campaigns", {uuid(1): TeamRecord(agreed=Agreed("r1", {}), skipped=True)})
        assert workspace.unsynced() == [uuid(2)]

    def test_what_comes_back_from_nothing_waits_like_any_other(self, workspace: Workspace) -> None:
        share(workspace, 1)
        agree(workspace, 1)
        settle(workspace, c1=False)
        with workspace.transaction() as transaction:
            transaction.put(uuid(1), None)
        share(workspace, 1)
        assert workspace.unsynced() == [uuid(1)]
        settle(workspace, c1=False)
        assert workspace.unsynced() == []

    def test_those_that_take_part_are_counted(self, workspace: Workspace) -> None:
        share(workspace, 1, 2)
        agree(workspace, 2, 3)
        put(workspace, campaign(4), campaign(5, shared=True))
        put(workspace, campaign(6, shared=True), bin=at(9))
        agree(workspace, 7, revision="")
        settle(workspace, c2=False)
        assert workspace.team_count() == 4


class TestDocuments:
    def test_they_come_with_the_bin_and_the_last_change(self, workspace: Workspace) -> None:
        put(workspace, campaign(1, slide("s1", ODD)))
        put(workspace, campaign(2), bin=at(9))
        touch(workspace, 1)
        found = workspace.document_rows([uuid(2), uuid(9), uuid(1)])
        assert list(found) == [uuid(2), uuid(1)]
        assert (found[uuid(1)].bin, found[uuid(1)].seq, found[uuid(2)].bin) == (None, 1, at(9))
        stored = workspace.get(uuid(1))
        assert stored
        assert found[uuid(1)].document["message"]["slides"][0]["title"]["text"] == ODD
        assert found[uuid(1)].document.keys() == to_tree(stored.campaign).keys()

    def test_new_ones_come_many_at_once_as_one_by_one(self, workspace: Workspace) -> None:
        with workspace.transaction() as transaction:
            transaction.put_label(Named(id="l1", name="Sale"))
            transaction.put_label(Named(id="l2", name="sale"))
            transaction.put_category(Category(id="c1", name="News"))
            new = [
                campaign(1, labels=("l2",), categories=("c1",), changed=at(1)),
                campaign(2, shared=True, changed=at(1)),
            ]
            transaction.put_new([workspace.ready(each, {}, b"{}") for each in new])
            transaction.put_new([])
        assert ids(workspace, label="sale") == [uuid(1)]
        assert ids(workspace, search="spring") == [uuid(2), uuid(1)]
        assert workspace.unsynced() == [uuid(2)]
        assert [each.ok for each in workspace.examine()] == [True] * len(workspace.examine())


class TestNames:
    def test_records_hold_aliases_too(self, workspace: Workspace) -> None:
        with workspace.transaction() as transaction:
            transaction.put_label(Named(id="l1", name="Sale"))
            transaction.put_label(Named(id="l2", name="sale"))
            transaction.put_category(Category(id="c1", name="News", names={"uk": "Новини"}))
        assert workspace.name_records("labels") == {
            "l1": pack_name(Named(id="l1", name="Sale")),
            "l2": pack_name(Named(id="l2", name="sale"), "l1"),
        }
        assert workspace.name_records("categories")["c1"]["names"] == {"uk": "Новини"}

    def test_what_campaigns_have_is_told_by_what_they_say_and_by_where_it_leads(self, workspace: Workspace) -> None:
        with workspace.transaction() as transaction:
            for id, name in (("l1", "Sale"), ("l2", "sale"), ("l3", "SALE"), ("l4", "Other")):
                transaction.put_label(Named(id=id, name=name))
        put(workspace, campaign(1, labels=("l2",), shared=True), campaign(2, labels=("l4",)))
        put(workspace, campaign(3, labels=("l3",), shared=True), bin=at(9))
        every = ["l1", "l2", "l3", "l4", "l5"]
        assert workspace.mentioned("labels", every, shared=True) == {"l1", "l2"}
        assert workspace.mentioned("labels", every, shared=False) == {"l1", "l2", "l3", "l4"}
        assert workspace.mentioned("categories", every, shared=False) == set()

    def test_segments_of_shared_campaigns_are_told(self, workspace: Workspace) -> None:
        with workspace.transaction() as transaction:
            transaction.put_segment(Segment(id="s1", name="All", rule=Every()))
        put(workspace, campaign(1, shared=True, audience=Audience(include=("s1",), exclude=("s2",))))
        put(workspace, campaign(2, audience=Audience(include=("s3",))), campaign(3, shared=True))
        put(workspace, campaign(4, shared=True, audience=Audience(include=("s4",))), bin=at(9))
        assert workspace.shared_segments() == {"s1", "s2"}


class TestFiles:
    def test_the_store_is_known_to_have_what_was_sent(self, workspace: Workspace) -> None:
        with workspace.transaction() as transaction:
            transaction.add_team_assets(["a", "b"])
            transaction.add_team_assets(["b", "c"])
            transaction.add_team_assets([])
        assert workspace.team_assets(["c", "b", "x"]) == {"b", "c"}
        with workspace.transaction() as transaction:
            transaction.forget_team_assets()
        assert workspace.team_assets(["a", "b", "c"]) == set()

    def test_files_that_are_missing_are_told_in_order(self, workspace: Workspace) -> None:
        info = MediaInfo(sha256="b" * 64, kind="image", mime="image/png", width=1, height=1, bytes=1)
        with workspace.transaction() as transaction:
            transaction.add_media(info, b"x")
        assert workspace.missing_media(["c" * 64, "b" * 64, "a" * 64]) == ["c" * 64, "a" * 64]

    def test_campaigns_whose_files_have_not_come_are_remembered(self, workspace: Workspace) -> None:
        share(workspace, 1, 2)
        agree(workspace, 1, 2)
        settle(workspace, c1=False, c2=False)
        for wanted in ([uuid(1), uuid(2)], [uuid(2)]):
            with workspace.transaction() as transaction:
                transaction.set_coming(wanted)
        assert workspace.coming() == {uuid(2)}
        assert [row.team for row in workspace.rows_of([uuid(1), uuid(2)])] == ["synced", "coming"]
        touch(workspace, 2)
        assert [row.team for row in workspace.rows_of([uuid(2)])] == ["changed"]
        with workspace.transaction() as transaction:
            transaction.set_coming([])
        assert workspace.coming() == set()

    def test_campaigns_with_files_are_told_from_those_without(self, workspace: Workspace) -> None:
        put(workspace, campaign(1))
        put(workspace, campaign(2, replace(slide("s1"), media=Media(sha256="b" * 64))))
        put(workspace, campaign(3, replace(slide("s1"), media=Media(url="https://pictures.example/1.jpg"))))
        assert workspace.naming_files([uuid(n) for n in (4, 3, 2, 1)]) == [uuid(2)]

    def test_campaigns_in_use_that_changed_since_are_told(self, workspace: Workspace) -> None:
        share(workspace, 1, 2)
        share(workspace, 3, archived=True)
        put(workspace, campaign(4))
        assert sorted(workspace.shown_since(-1)) == [uuid(1), uuid(2)]
        assert workspace.shown_since(1) == [uuid(2)]


class TestList:
    def state(self, workspace: Workspace) -> list[tuple[str, bool]]:
        rows = workspace.rows(ListQuery(bin=None, sort="name", ascending=True))
        assert workspace.rows_of([row.id for row in rows]) == rows
        return [(row.team, row.synced) for row in rows]

    def test_every_campaign_says_how_it_stands(self, workspace: Workspace) -> None:
        for number in range(1, 7):
            put(workspace, campaign(number, name=f"C{number}", shared=number > 1))
            touch(workspace, number)
        agree(workspace, 2, 3)
        agree(workspace, 4, held=HELD)
        agree(workspace, 5, refused="No", mark=5)
        agree(workspace, 6, refused="No", mark=1)
        settle(workspace, c2=False, c3=True, c4=False, c5=False, c6=True)
        assert self.state(workspace) == [
            ("here", False),
            ("synced", True),
            ("changed", False),
            ("conflict", False),
            ("refused", False),
            ("changed", False),
        ]
        assert ids(workspace, synced=True) == [uuid(2)]
        assert sorted(ids(workspace, synced=False)) == [uuid(number) for number in (3, 4, 5, 6)]

    def test_an_edit_makes_it_changed(self, workspace: Workspace) -> None:
        share(workspace, 1)
        settle(workspace, c1=False)
        assert self.state(workspace) == [("synced", True)]
        with workspace.transaction() as transaction:
            transaction.append([row_of(1)], group="g9", kind="edit", origin="user", author="", at=at(3))
        assert self.state(workspace) == [("changed", False)]


def row_of(number: int) -> NewRow:
    return NewRow(campaign=uuid(number), edit=SetValue(BIN, None), inverse=SetValue(BIN, None))
