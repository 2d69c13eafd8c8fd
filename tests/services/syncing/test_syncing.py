import json

import pytest

from app.domain.edits import BIN, SetValue
from app.domain.errors import UserError
from app.services.checking import Checking
from app.services.ports import ListQuery
from app.services.syncing.syncing import NoSecret
from app.sync.engine.guard import MassDelete
from app.sync.ports import Barred, Offline
from tests.made import campaign, uuid
from tests.services.syncing.conftest import ONE, PLACE, SERVER, TITLE, TWO, Seat


class Away:
    """A store that can't be reached."""

    def __init__(self, store) -> None:
        self.store = store

    def hello(self):
        raise Offline("the network is down")

    def close(self) -> None:
        self.store.close()


class TestConnecting:
    def test_the_place_is_remembered_and_nothing_secret(self, ada: Seat) -> None:
        connected = ada.syncing.connect(SERVER, "open sesame")
        assert (connected.kept, connected.offline, connected.hello.user) == (True, "", "Ada")
        assert ada.syncing.connection() == SERVER
        assert "open sesame" not in json.dumps(ada.workspace.state.settings)
        assert list(ada.secrets.kept.values()) == ["open sesame"]
        assert all(store.closed for store in ada.stores.stores)

    def test_without_a_keyring_it_says_so(self, ada: Seat) -> None:
        ada.secrets.safe = False
        assert not ada.syncing.connect(SERVER, "open sesame").kept
        ada.sync()
        assert ada.stores.opened[-1] == (SERVER, "open sesame")

    def test_a_place_that_says_no_is_not_kept(self, ada: Seat) -> None:
        with pytest.raises(UserError, match="no team at nowhere"):
            ada.syncing.connect(type(PLACE)(location="/nowhere"))
        with pytest.raises(UserError, match="no team at nowhere"):
            ada.syncing.connect(type(PLACE)(location="https://nowhere", workspace="w"))
        assert ada.syncing.connection() == PLACE

    def test_a_server_may_be_away_a_folder_must_be_there(self, ada: Seat) -> None:
        ada.stores.wrap = Away
        assert ada.syncing.connect(SERVER, "x").offline == "the network is down"
        with pytest.raises(UserError, match="network is down"):
            ada.syncing.connect(type(PLACE)(location="/elsewhere"))
        assert ada.syncing.connection() == SERVER

    def test_elsewhere_everything_is_read_again(self, both) -> None:
        ada, _ = both
        assert ada.workspace.team_cursors()
        ada.syncing.connect(PLACE)
        assert ada.workspace.team_cursors()
        ada.syncing.connect(SERVER, "x")
        assert ada.workspace.team_cursors() == {}
        assert ada.told() == []

    def test_without_a_team_nothing_can_be_synced(self, ada: Seat) -> None:
        ada.syncing.disconnect()
        assert ada.syncing.connection() is None
        for ask in (ada.syncing.sync, ada.syncing.status, ada.syncing.disconnect):
            with pytest.raises(UserError, match="no team yet"):
                ask()

    def test_disconnecting_forgets_the_secret(self, ada: Seat) -> None:
        ada.syncing.connect(SERVER, "x")
        ada.syncing.disconnect()
        assert ada.secrets.kept == {}

    def test_a_server_needs_a_secret_and_takes_the_one_that_is_given(self, ada: Seat) -> None:
        ada.syncing.connect(SERVER)
        with pytest.raises(NoSecret, match="GALLEY_PASSWORD"):
            ada.sync()
        ada.sync(secret="given")
        assert ada.stores.opened[-1][1] == "given"


class TestStatus:
    def test_it_says_who_one_is_and_what_waits(self, clash) -> None:
        _, ben = clash
        ben.create(campaign(2))
        status = ben.syncing.status()
        assert (status.hello.role, status.waiting, status.conflicts, status.refused) == ("editor", 1, 1, 0)

    def test_offline_it_still_tells_what_waits(self, both) -> None:
        ada, _ = both
        ada.set("name", "New")
        ada.stores.wrap = Away
        status = ada.syncing.status()
        assert (status.hello, status.offline, status.waiting) == (None, "the network is down", 1)


class TestSyncing:
    def test_what_is_shared_goes_and_nothing_else(self, ada: Seat, ben: Seat, team) -> None:
        ada.create(campaign(1, labels=("l1",)))
        ada.create(campaign(2, labels=("l2",)), shared=False)
        for name in ("Sale", "Secret"):
            ada.labels.create(name)
        ada.sync()
        assert [*team.current("campaigns")] == [ONE]
        assert "shared" not in team.current("campaigns")[ONE]
        assert team.current("labels") == {}
        assert ben.told() == [("pulled", ONE)]
        assert ben.get() == ada.get()
        assert ben.workspace.get(TWO) is None

    def test_all_that_a_sync_writes_is_one_group(self, both) -> None:
        ada, ben = both
        ada.create(*(campaign(number) for number in range(2, 9)))
        ada.set("name", "New")
        ada.sync()
        synced = ben.sync()
        group = ben.workspace.groups(None)[-1]
        assert (synced.group, group.origin, group.label) == (group.id, "sync", "Sync")
        assert len({row.campaign for row in ben.workspace.group_rows(group.id)}) == 8
        assert {row.author for row in ben.workspace.group_rows(group.id)} == {""}
        assert ben.sync().group is None

    def test_a_campaign_keeps_a_version_of_what_stood_before(self, both) -> None:
        ada, ben = both
        ada.set(TITLE, "Ada's")
        ben.set("name", "Ben's")
        ada.sync()
        ben.sync()
        (version,) = ben.workspace.versions(ONE)
        assert version.kind == "sync"
        kept = ben.workspace.version(version.id)[1]
        assert (kept.name, kept.message.slides[0].title.text) == ("Ben's", "Hello")
        assert (ben.get().name, ben.title()) == ("Ben's", "Ada's")

    def test_a_dry_run_tells_and_leaves_everything(self, ada: Seat, team) -> None:
        ada.create(campaign(1))
        before = ada.workspace.state
        assert ada.told(dry_run=True) == [("pushed", ONE)]
        assert (ada.workspace.state, team.current("campaigns")) == (before, {})

    def test_what_raises_leaves_a_report_and_a_closed_store(self, ada: Seat, ben: Seat) -> None:
        ada.create(*(campaign(number) for number in range(1, 8)))
        ada.sync()

        def enough(phase, done, of) -> None:
            if done >= 3:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            ben.sync(progress=enough)
        assert len(ben.syncing.last.report.lines) == 3
        assert ben.syncing.last.group == ben.workspace.groups(None)[-1].id
        assert ben.stores.stores[-1].closed

    def test_many_deletions_ask_first(self, ada: Seat, ben: Seat) -> None:
        numbers = range(1, 16)
        ada.create(*(campaign(number) for number in numbers))
        ada.sync()
        ben.sync()
        for number in numbers:
            ada.set(BIN, "2026-03-01T08:00:00Z", uuid(number))
        ada.sync()
        with pytest.raises(MassDelete):
            ben.sync()
        assert ben.workspace.count(ListQuery()) == 15
        ben.sync(allow_deletes=True)
        assert ben.workspace.count(ListQuery(bin=True)) == 15

    def test_another_teams_store_is_refused(self, both, team) -> None:
        ada, _ = both
        team.kept.workspace = uuid(9)
        with pytest.raises(Barred, match="another workspace"):
            ada.sync()

    def test_the_list_says_how_campaigns_stand(self, clash) -> None:
        ada, ben = clash
        ben.create(campaign(2), shared=False)
        states = {row.id: row.team for row in ben.workspace.rows(ListQuery())}
        assert states == {ONE: "conflict", TWO: "here"}
        assert [row.team for row in ada.workspace.rows(ListQuery())] == ["synced"]

    def test_campaigns_that_came_are_checked_for_the_list(self, ada: Seat, ben: Seat) -> None:
        ada.create(campaign(1))
        ada.sync()
        report = ben.sync().report
        heard = []
        ben.syncing.judge(report, Checking(ben.workspace, ben.clock), lambda done, of: heard.append((done, of)))
        (row,) = ben.workspace.rows(ListQuery())
        assert row.errors is not None
        assert heard == [(0, 1), (1, 1)]


class Full:
    """A store that takes no campaigns."""

    def __init__(self, store) -> None:
        self._store = store

    def write(self, writes):
        from app.sync.values import Refused

        return [Refused("The store is full") for _ in writes]

    def __getattr__(self, name):
        return getattr(self._store, name)


class TestRefused:
    def test_what_is_refused_can_be_exported_with_its_reason(self, ada: Seat, tmp_path) -> None:
        ada.create(campaign(1))
        ada.stores.wrap = Full
        assert ada.told() == [("refused", ONE)]
        assert ada.syncing.status().refused == 1
        assert ada.syncing.export_refused(tmp_path / "refused.json") == 1
        (found,) = json.loads((tmp_path / "refused.json").read_text())["refused"]
        assert (found["collection"], found["reason"]) == ("campaigns", "The store is full")
        assert found["record"]["name"] == ada.get().name

    def test_it_is_tried_again_when_it_changes_or_when_asked(self, ada: Seat) -> None:
        ada.create(campaign(1))
        ada.stores.wrap = Full
        ada.sync()
        ada.stores.wrap = lambda store: store
        assert ada.told() == []
        assert [row.team for row in ada.workspace.rows(ListQuery())] == ["refused"]
        assert ada.told(refused=True) == [("pushed", ONE)]
        ada.stores.wrap = Full
        ada.set("name", "Two")
        ada.sync()
        ada.stores.wrap = lambda store: store
        ada.edit([SetValue("name", "Three")])
        assert ada.told() == [("pushed", ONE)]
