"""What ``sync.ports.RemoteStore`` promises to those who read, by every adapter."""

import uuid

import pytest

from app.sync.values import COLLECTIONS, Write
from tests.contracts.team_steps import A, B, C, done, follow, many, take
from tests.contracts.teams import Follower, create


class TestReading:
    def test_an_empty_store_has_a_page_and_a_cursor_for_every_collection(self, store):
        pages = list(store.changes(dict.fromkeys(COLLECTIONS), lambda collection: {}))
        assert [page.collection for page in pages] == list(COLLECTIONS)
        assert all(page.last and page.fresh and page.cursor and not page.records for page in pages)

    def test_only_the_collections_asked_for_come(self, store):
        done(store, create(A, "labels"), create(A))
        pages = list(store.changes({"campaigns": None}, lambda collection: {}))
        assert {page.collection for page in pages} == {"campaigns"}

    def test_who_is_up_to_date_hears_nothing(self, store):
        done(store, create(A), create(B, "labels"))
        seen = follow(store).pull()
        assert (seen.heard, seen.fresh) == ([], set())

    def test_what_came_behind_an_empty_listing_is_heard(self, store):
        seen = follow(store)
        done(store, create(A))
        assert [each.id for each in seen.pull().heard] == [A]
        assert seen.fresh == set()

    def test_only_what_changed_is_heard(self, store):
        first, _ = done(store, create(A), create(B))
        seen = follow(store)
        done(store, Write("campaigns", A, {"id": A, "name": "Summer"}, first))
        assert [(each.id, each.data) for each in seen.pull().heard] == [(A, {"id": A, "name": "Summer"})]

    def test_a_deletion_is_heard_by_who_knew_the_record(self, store):
        first, _ = done(store, create(A), create(B))
        seen = follow(store)
        done(store, Write("campaigns", A, None, first))
        assert [(each.id, each.data) for each in seen.pull().heard] == [(A, None)]
        assert set(seen.data()) == {B}

    def test_what_was_deleted_before_the_first_listing_is_not_in_it(self, store):
        first, _ = done(store, create(A), create(B))
        done(store, Write("campaigns", A, None, first))
        assert set(follow(store).data()) == {B}

    def test_a_thousand_records_come_in_pages_each_once(self, store):
        ids = [str(uuid.UUID(int=number, version=4)) for number in range(1000)]
        for start in range(0, 1000, 50):
            done(store, *(create(id, name=f"Campaign {id[:8]}") for id in ids[start : start + 50]))
        pages = list(store.changes({"campaigns": None}, lambda collection: {}))
        heard = [each.id for page in pages for each in page.records]
        assert sorted(heard) == sorted(ids)
        assert [page.last for page in pages] == [False] * (len(pages) - 1) + [True]
        assert [page.fresh for page in pages] == [True] + [False] * (len(pages) - 1)

    def test_who_stops_behind_a_page_goes_on_there(self, store):
        ids = many(store, 250)
        seen = Follower(store)
        for _ in range(3):
            seen.pull(pages=len(COLLECTIONS))
        seen.pull()
        assert set(seen.data()) == set(ids)

    def test_nothing_is_missed_that_changes_during_a_listing(self, store):
        ids = many(store, 250)
        seen = Follower(store)
        listing = store.changes({"campaigns": None}, seen.known)
        take(seen, next(listing))
        revisions = {id: each.revision for (_, id), each in follow(store).records.items()}
        gone, changed, far = ids[0], ids[1], ids[-1]
        done(
            store,
            Write("campaigns", gone, None, revisions[gone]),
            Write("campaigns", changed, {"id": changed, "name": "Changed"}, revisions[changed]),
            Write("campaigns", far, None, revisions[far]),
            create(C, name="New"),
        )
        for page in listing:
            take(seen, page)
        seen.pull()
        assert set(seen.data()) == {*ids, C} - {gone, far}
        assert seen.data()[changed]["name"] == "Changed"

    def test_a_listing_can_be_left(self, store):
        many(store, 250)
        listing = store.changes({"campaigns": None}, lambda collection: {})
        next(listing)
        listing.close()
        assert len(follow(store).data()) == 250

    def test_what_a_reader_does_to_a_record_stays_with_the_reader(self, store):
        done(store, create(A, labels=["x"]))
        follow(store).data()[A]["labels"].append("y")
        assert follow(store).data()[A]["labels"] == ["x"]


class TestSetBack:
    """The store was restored from a backup."""

    @pytest.fixture(autouse=True)
    def can(self, team):
        if not team.restores:
            pytest.skip("this store can't be set back here")

    def test_who_had_read_further_hears_everything_afresh(self, team, store):
        first, _ = done(store, create(A, name="Early"), create(B))
        backup = team.backup()
        (later,) = done(store, Write("campaigns", A, {"id": A, "name": "Late"}, first))
        done(store, create(C))
        seen = follow(store)
        team.restore(backup)
        seen.pull()
        assert "campaigns" in seen.fresh
        assert {each.id: each.data["name"] for each in seen.heard if each.id == A} == {A: "Early"}
        assert store.older(seen.records["campaigns", A].revision, later)

    def test_a_new_revision_is_newer_than_all_before(self, team, store):
        (first,) = done(store, create(A, name="Early"))
        backup = team.backup()
        (late,) = done(store, Write("campaigns", A, {"id": A, "name": "Late"}, first))
        team.restore(backup)
        (again,) = done(store, Write("campaigns", A, {"id": A, "name": "Again"}, first))
        assert not store.older(again, late)
        assert again != late

    def test_a_revision_is_not_older_than_itself(self, store):
        (first,) = done(store, create(A))
        assert not store.older(first, first)
