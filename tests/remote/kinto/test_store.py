"""The store over the real server: what the contract of team stores can't ask, as it is about HTTP."""

import gzip
import json
import threading
from collections.abc import Callable
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter

from app.remote.kinto.store import KintoStore
from app.sync.ports import Barred, Offline
from app.sync.values import COLLECTIONS, Stored, Write
from tests.contracts.team_steps import A, B, done, follow, many
from tests.contracts.teams import Follower, create
from tests.fake_team import FakeTeam
from tests.remote.kinto.liar import Liar, says
from tests.remote.kinto_server import KintoTeam
from tests.sync.desk import Desk
from tests.sync.made import made, uid


class Counting(HTTPAdapter):
    """``paths`` of the requests, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    def send(self, request: Any, **options: Any) -> requests.Response:  # pyright: ignore[reportIncompatibleMethodOverride]
        self.paths.append(request.path_url)
        return super().send(request, **options)


@pytest.fixture
def counting() -> Counting:
    return Counting()


@pytest.fixture
def desk(team: KintoTeam, counting: Counting) -> Callable[..., Desk]:
    def make(user: str, transport: Any = None) -> Desk:
        desk = Desk(FakeTeam())
        desk.store = team.connect(user, transport=transport)
        return desk

    return make


class TestRequests:
    def test_with_nothing_to_do_a_sync_takes_three(self, desk: Callable[..., Desk], counting: Counting) -> None:
        mine = desk("ada", counting)
        mine.put(made(A))
        mine.sync()
        counting.paths.clear()
        assert mine.sync().quiet
        assert len(counting.paths) <= 3

    def test_ten_changes_among_many_take_five(self, desk: Callable[..., Desk], counting: Counting) -> None:
        theirs, mine = desk("ben"), desk("ada", counting)
        ids = [uid(number) for number in range(1, 121)]
        theirs.put(*(made(id, f"Campaign {id[:8]}") for id in ids))
        theirs.sync()
        mine.sync()
        for id in ids[:10]:
            theirs.name(id, "Changed")
        theirs.sync()
        counting.paths.clear()
        mine.sync()
        assert len(counting.paths) <= 5
        for id in ids[20:30]:
            mine.name(id, "Mine")
        counting.paths.clear()
        mine.sync()
        assert len(counting.paths) <= 5
        assert mine.here.data()[ids[0]]["name"] == "Changed"

    def test_pages_are_as_large_as_the_server_makes_them(self, team: KintoTeam, counting: Counting) -> None:
        many(team.connect(), 600)
        reader = team.connect("ben", transport=counting)
        reader.hello()
        counting.paths.clear()
        assert len(follow(reader).data()) == 600
        assert len(counting.paths) == 2


class TestPeople:
    def test_names_and_passwords_in_any_letters(self, team: KintoTeam) -> None:
        team.server.admin.set_password("zoe", "Пароль: ü🌷")
        team.server.admin.set_role(team.name, "zoe", "editor")
        store = KintoStore(team.server.url, team.name, "zoe", "Пароль: ü🌷")
        assert store.hello().user == "zoe"
        store.close()

    def test_a_wrong_password_is_barred(self, team: KintoTeam) -> None:
        store = KintoStore(team.server.url, team.name, "ada", "wrong")
        with pytest.raises(Barred, match="user and password"):
            store.hello()
        store.close()

    def test_another_workspace_is_barred(self, team: KintoTeam) -> None:
        password = team.server.account("ada")
        store = KintoStore(team.server.url, "none-such", "ada", password)
        with pytest.raises(Barred, match="none-such"):
            store.hello()
        store.close()

    def test_a_token_is_borne(self, liar: Liar) -> None:
        liar.will(says(401, {}))
        store = KintoStore(liar.url, "team", token="abc.def")
        with pytest.raises(Barred):
            store.hello()
        store.close()
        assert liar.asked[0].headers["authorization"] == "Bearer abc.def"

    @pytest.mark.parametrize(("url", "workspace"), [("http://team.example", "team"), ("https://team.example", "a/b")])
    def test_what_must_not_be_used_is_barred_at_once(self, url: str, workspace: str) -> None:
        with pytest.raises(Barred):
            KintoStore(url, workspace, "ada", "secret")


class TestServer:
    def test_it_takes_no_packed_requests(self, team: KintoTeam) -> None:
        """Which is why none are sent."""
        url = f"{team.server.url}/buckets/{team.name}/collections/campaigns/records/a"
        packed = gzip.compress(json.dumps({"data": {}}).encode())
        headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
        login = ("ada", team.server.account("ada"))
        team.server.admin.set_role(team.name, "ada", "editor")
        assert requests.put(url, packed, headers=headers, auth=login, timeout=30).status_code == 400

    def test_words_that_kinto_reserves_in_paths_are_no_trouble(self, team: KintoTeam) -> None:
        store = team.connect()
        assert [type(each) for each in store.write([create("batch"), create("batch-2")])] == [Stored, Stored]
        assert set(follow(store).data()) == {"batch", "batch-2"}

    def test_a_deletion_without_a_revision_deletes_nothing(self, team: KintoTeam) -> None:
        store = team.connect()
        done(store, create(A))
        store.write([Write("campaigns", A, None, None)])
        assert store.write([Write("campaigns", B, None, None)]) == [Stored("")]
        assert set(follow(store).data()) == {A}


class TestRestored:
    def test_who_could_not_notice_hears_it_from_who_did(self, team: KintoTeam) -> None:
        store = team.connect()
        store.adopt(A)
        done(store, create(A))
        backup = team.backup()
        one, other = Follower(team.connect("ben")), Follower(team.connect("cleo"))
        for each in (one, other):
            each.store.hello()
        done(store, create(B))
        one.pull()
        other.pull()
        team.restore(backup)
        one.pull()
        assert one.fresh == set(COLLECTIONS)
        done(store, create("c"))  # now the server has come further than anybody has read
        other.store.hello()
        other.pull()
        assert other.fresh == set(COLLECTIONS)
        assert one.pull().fresh == set()


class TestEnding:
    def test_closing_ends_what_waits(self, liar: Liar) -> None:
        liar.otherwise = says(503, None, Retry_After="29")
        store = KintoStore(liar.url, "team", "ada", "secret")
        told: list[str] = []

        def sync() -> None:
            try:
                store.hello()
            except Offline as error:
                told.append(str(error))

        thread = threading.Thread(target=sync)
        thread.start()
        store.close()
        thread.join(10)
        assert told == ["it was stopped"]

    def test_a_closed_store_asks_nothing(self, liar: Liar) -> None:
        store = KintoStore(liar.url, "team", "ada", "secret")
        store.close()
        with pytest.raises(Offline, match="stopped"):
            store.hello()
        assert liar.asked == []

    def test_a_listing_that_was_left_does_not_stop_what_follows(self, team: KintoTeam) -> None:
        store = team.connect()
        done(store, create(A))
        listing = store.changes(dict.fromkeys(COLLECTIONS), lambda collection: {})
        next(listing)
        listing.close()
        assert set(follow(store).data()) == {A}

    def test_no_thread_is_left(self, team: KintoTeam) -> None:
        follow(team.connect())
        assert [each.name for each in threading.enumerate() if each.name.startswith("team store")] == []
