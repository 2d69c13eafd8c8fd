"""What ``sync.ports.RemoteStore`` promises about whose it is and what is written, by every adapter."""

import uuid

import pytest

from app.sync.ports import Barred
from app.sync.values import COLLECTIONS, Clash, Stored, Write
from tests.contracts.team_steps import A, B, C, done, follow, race, taken
from tests.contracts.teams import Follower, create


class TestWhose:
    def test_a_new_store_belongs_to_nobody(self, team):
        assert team.connect().hello().workspace == ""

    def test_it_takes_the_first_workspace_for_everybody(self, team):
        team.connect().adopt(A)
        assert team.connect("ben").hello().workspace == A

    def test_the_same_workspace_may_come_again(self, team):
        team.connect().adopt(A)
        team.connect().adopt(A)
        assert team.connect().hello().workspace == A

    def test_another_workspace_is_turned_away(self, team):
        team.connect().adopt(A)
        with pytest.raises(Barred):
            team.connect().adopt(B)
        assert team.connect().hello().workspace == A

    def test_it_says_what_somebody_may(self, team, store):
        if not team.roles:
            pytest.skip("this store has no roles")
        assert team.connect("ben", "reader").hello().role == "reader"
        assert team.connect("cleo", "editor").hello().role == "editor"
        assert team.connect("ada", "owner").hello().role == "owner"


class TestWriting:
    @pytest.mark.parametrize("collection", COLLECTIONS)
    def test_what_is_created_is_there(self, store, collection):
        (revision,) = done(store, create(A, collection, name="Spring"))
        seen = follow(store)
        assert seen.data(collection) == {A: {"id": A, "name": "Spring"}}
        assert seen.records[collection, A].revision == revision

    def test_one_id_in_two_collections_is_two_records(self, store):
        done(store, create(A, "labels", name="One"), create(A, "segments", name="Two"))
        seen = follow(store)
        assert (seen.data("labels")[A]["name"], seen.data("segments")[A]["name"]) == ("One", "Two")

    def test_an_update_on_the_right_revision_is_stored_as_another_one(self, store):
        (first,) = done(store, create(A, name="Spring"))
        (second,) = done(store, Write("campaigns", A, {"id": A, "name": "Summer"}, first))
        assert second != first
        assert follow(store).data() == {A: {"id": A, "name": "Summer"}}

    def test_an_update_on_an_older_revision_clashes_with_what_is_there(self, store):
        (first,) = done(store, create(A, name="Spring"))
        (second,) = done(store, Write("campaigns", A, {"id": A, "name": "Summer"}, first))
        (outcome,) = store.write([Write("campaigns", A, {"id": A, "name": "Autumn"}, first)])
        assert isinstance(outcome, Clash) and outcome.theirs
        assert (outcome.theirs.collection, outcome.theirs.id) == ("campaigns", A)
        assert (outcome.theirs.revision, outcome.theirs.data) == (second, {"id": A, "name": "Summer"})
        assert follow(store).data()[A]["name"] == "Summer"

    def test_creating_what_is_there_clashes(self, store):
        (first,) = done(store, create(A, name="Spring"))
        (outcome,) = store.write([create(A, name="Mine")])
        assert isinstance(outcome, Clash) and outcome.theirs
        assert (outcome.theirs.revision, outcome.theirs.data) == (first, {"id": A, "name": "Spring"})

    def test_an_update_of_what_was_deleted_clashes_with_nothing(self, store):
        (first,) = done(store, create(A))
        done(store, Write("campaigns", A, None, first))
        assert store.write([Write("campaigns", A, {"id": A}, first)]) == [Clash(None)]
        assert follow(store).data() == {}

    def test_a_deletion_on_an_older_revision_clashes(self, store):
        (first,) = done(store, create(A, name="Spring"))
        done(store, Write("campaigns", A, {"id": A, "name": "Summer"}, first))
        (outcome,) = store.write([Write("campaigns", A, None, first)])
        assert isinstance(outcome, Clash) and outcome.theirs
        assert follow(store).data() == {A: {"id": A, "name": "Summer"}}

    def test_what_was_deleted_can_be_created_again(self, store):
        (first,) = done(store, create(A, name="Spring"))
        done(store, Write("campaigns", A, None, first))
        done(store, create(A, name="Again"))
        assert follow(store).data() == {A: {"id": A, "name": "Again"}}

    def test_each_write_has_its_own_outcome_in_order(self, store):
        (first,) = done(store, create(A, name="Spring"))
        outcomes = store.write(
            [
                create(B, name="New"),
                create(A, name="Mine"),
                Write("campaigns", A, {"id": A, "name": "Summer"}, first),
                create(C, name="Last"),
            ]
        )
        assert [type(each) for each in outcomes] == [Stored, Clash, Stored, Stored]
        assert {id: data["name"] for id, data in follow(store).data().items()} == {A: "Summer", B: "New", C: "Last"}

    def test_no_writes_are_no_outcomes(self, store):
        assert store.write([]) == []


class TestSendingAgain:
    """An answer that was lost: the writer does not know, and asks again."""

    def test_a_creation(self, store):
        write = create(A, name="Spring")
        (first,) = done(store, write)
        (again,) = store.write([write])
        assert taken(again, write.data)
        assert follow(store).records["campaigns", A].revision == first

    def test_an_update(self, store):
        (first,) = done(store, create(A, name="Spring"))
        write = Write("campaigns", A, {"id": A, "name": "Summer"}, first)
        done(store, write)
        (again,) = store.write([write])
        assert taken(again, write.data)
        assert follow(store).data()[A]["name"] == "Summer"

    def test_a_deletion(self, store):
        (first,) = done(store, create(A))
        write = Write("campaigns", A, None, first)
        done(store, write)
        (again,) = store.write([write])
        assert taken(again, None)


class TestRaces:
    def test_of_two_who_write_on_one_revision_one_is_told_yes(self, team, store):
        (revision,) = done(store, create(A, name="start"))
        both = [team.connect("ada"), team.connect("ben", "editor")]
        for number in range(30):
            outcomes = race(both, [Write("campaigns", A, {"id": A, "by": f"{who} {number}"}, revision) for who in "ab"])
            assert sorted(type(each).__name__ for each in outcomes) == ["Clash", "Stored"]
            winner = next(who for who, each in zip("ab", outcomes, strict=True) if isinstance(each, Stored))
            there = follow(store).records["campaigns", A]
            assert there.data == {"id": A, "by": f"{winner} {number}"}
            revision = there.revision

    def test_of_two_who_create_one_record_one_is_told_yes(self, team, store):
        both = [team.connect("ada"), team.connect("ben", "editor")]
        for number in range(30):
            id = str(uuid.UUID(int=number, version=4))
            outcomes = race(both, [create(id, by=who) for who in "ab"])
            assert sorted(type(each).__name__ for each in outcomes) == ["Clash", "Stored"]

    def test_what_both_are_told_is_there(self, team, store):
        both = [team.connect("ada"), team.connect("ben", "editor")]
        seen, ids = Follower(store), set()
        for number in range(20):
            writes = [create(str(uuid.UUID(int=2 * number + which, version=4))) for which in (0, 1)]
            assert [type(each) for each in race(both, writes)] == [Stored, Stored]
            ids |= {write.id for write in writes}
            seen.pull()
        assert set(seen.pull().data()) == ids
