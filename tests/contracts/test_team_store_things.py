"""What ``sync.ports.RemoteStore`` promises about texts, people and pictures, by every adapter."""

import uuid

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.tree import same
from app.sync.values import Refused, Stored, Write
from tests.contracts.team_steps import A, B, done, file, follow
from tests.contracts.teams import create

ODD = "Привіт 🌷 é é \u202eعربى\u202c \u2028 'x' \"y\" \\ </script> {{ name }} ${x} %s\ttab\nline"


class TestTexts:
    def test_texts_come_back_as_they_were(self, store):
        data = {"id": A, "name": ODD, ODD: [ODD, {"": ODD}], "empty": "", "long": "ü" * 100_000}
        done(store, Write("campaigns", A, data, None))
        assert follow(store).data() == {A: data}

    def test_values_keep_their_kinds(self, store):
        data = {"id": A, "numbers": [0, -1, 2**53, 0.5, 1e-7], "none": None, "yes": True, "no": False, "of": [[], {}]}
        done(store, Write("campaigns", A, data, None))
        assert same(follow(store).data()[A], data)

    @pytest.mark.parametrize("text", ["\ud83d", "a\x00b", "\ufffe\uffff"])
    def test_what_a_store_cannot_keep_is_refused_and_the_rest_is_stored(self, store, text):
        outcomes = store.write([create(A, name=text), create(B, name="Plain")])
        assert isinstance(outcomes[1], Stored)
        if isinstance(outcomes[0], Refused):
            assert set(follow(store).data()) == {B}
        else:
            assert follow(store).data()[A]["name"] == text

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(name=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
    def test_any_text(self, store, name):
        id = str(uuid.uuid4())
        done(store, create(id, name=name))
        assert follow(store).data()[id]["name"] == name

    @pytest.mark.parametrize("id", ["a", "A-b_9", "x" * 64, "CON", "Con"])
    def test_plain_ids(self, store, id):
        (outcome,) = store.write([create(id, name="Spring")])
        assert isinstance(outcome, Stored | Refused)
        assert follow(store).data() == ({id: {"id": id, "name": "Spring"}} if isinstance(outcome, Stored) else {})

    @pytest.mark.parametrize("id", ["../up", "a/b", "a\\b", ".", "..", ".hidden", "ü", "a b", "a?b#c", "%2e%2e", "a\n"])
    def test_strange_ids_are_kept_or_refused(self, store, id):
        outcomes = store.write([create(id, name="Strange"), create(B, name="Plain")])
        assert isinstance(outcomes[0], Stored | Refused)
        kept = {id} if isinstance(outcomes[0], Stored) else set()
        assert set(follow(store).data()) == {B, *kept}


class TestPeople:
    def test_a_reader_is_refused_with_a_reason_and_nothing_changes(self, team, store):
        if not team.roles:
            pytest.skip("this store has no roles")
        (first,) = done(store, create(A, name="Spring"))
        reader = team.connect("ben", "reader")
        outcomes = reader.write(
            [create(B), Write("campaigns", A, {"id": A, "name": "Mine"}, first), Write("campaigns", A, None, first)]
        )
        assert [type(each) for each in outcomes] == [Refused] * 3
        assert all(each.reason for each in outcomes)
        assert follow(reader).data() == {A: {"id": A, "name": "Spring"}}

    def test_the_log_says_who_wrote_what_newest_first(self, team, store):
        if not team.log:
            assert store.history("campaigns", A) == []
            return
        (first,) = done(store, create(A, name="Spring"))
        ben = team.connect("ben", "editor")
        (second,) = done(ben, Write("campaigns", A, {"id": A, "name": "Summer"}, first))
        done(store, Write("campaigns", A, None, second), create(B))
        events = store.history("campaigns", A)
        assert [(each.user, each.data and each.data["name"]) for each in events] == [
            ("ada", None),
            ("ben", "Summer"),
            ("ada", "Spring"),
        ]
        assert [each.at for each in events] == sorted((each.at for each in events), reverse=True)
        assert [each.revision for each in events[1:]] == [second, first]
        assert store.older(second, events[0].revision)

    def test_the_log_of_nothing_is_empty(self, store):
        assert store.history("campaigns", A) == []


class TestPictures:
    @pytest.mark.parametrize("size", [0, 1, 70_000, (8 << 20) + 1, 17 << 20])
    def test_a_file_comes_back_whole(self, store, size):
        data = (bytes(range(256)) * (size // 256 + 1))[:size]
        asset = file(data)
        assert store.put_asset(asset, data) is None
        assert store.assets([asset.sha256]) == {asset.sha256: asset}
        assert store.asset(asset.sha256) == data

    def test_what_is_not_there_is_missing(self, store):
        assert store.assets(["0" * 64]) == {}
        assert store.assets([]) == {}
        assert store.asset("0" * 64) is None

    def test_a_file_that_is_there_stays(self, store):
        data = b"picture"
        store.put_asset(file(data), data)
        assert store.put_asset(file(data, "other.png"), data) is None
        assert store.asset(file(data).sha256) == data
        assert store.assets([file(data).sha256])[file(data).sha256].filename == "a.png"

    def test_names_of_files_may_be_anything(self, store):
        data = b"named"
        asset = file(data, "../ü/" + ODD[:10] + ".png")
        store.put_asset(asset, data)
        assert store.assets([asset.sha256]) == {asset.sha256: asset}

    def test_only_those_asked_for_are_listed(self, store):
        files = [b"%d" % number for number in range(120)]
        for data in files:
            store.put_asset(file(data), data)
        wanted = [file(data).sha256 for data in files[:110]]
        assert set(store.assets([*wanted, "f" * 64])) == set(wanted)

    def test_a_reader_can_look_but_not_add(self, team, store):
        if not team.roles:
            pytest.skip("this store has no roles")
        store.put_asset(file(b"there"), b"there")
        reader = team.connect("ben", "reader")
        assert isinstance(reader.put_asset(file(b"new"), b"new"), Refused)
        assert reader.asset(file(b"new").sha256) is None
        assert reader.asset(file(b"there").sha256) == b"there"
