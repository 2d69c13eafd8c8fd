import pytest

from app.domain.errors import UserError
from app.sync.ports import Barred
from app.ui.viewmodels.team.schedule import AT_START, AWAY, EVERY, PAUSE
from app.ui.viewmodels.team.state import Question
from app.ui.viewmodels.team.team import SYNCED_AT
from tests.ui.teams import FOLDER, PASSWORD, SERVER


def test_without_a_team_nothing_is_asked(bench):
    bench.team.start()
    bench.jobs.run_all()
    bench.after(EVERY)
    assert (bench.team.state.known, bench.team.state.connected) == (True, False)
    assert bench.stores.asked == []


def test_connecting_keeps_the_place_and_syncs_at_once(bench):
    id = bench.share()
    bench.connect()
    bench.after(0)
    assert bench.team.state.connection == FOLDER
    assert list(bench.stores.team.current("campaigns")) == [id]
    assert bench.team.state.kind == "synced"
    assert bench.team.state.at is not None


def test_a_place_that_says_no_is_not_kept(bench):
    bench.stores.barred = Barred("Not this one.")
    failed = []
    bench.team.connect_to(FOLDER, None, lambda _: None, failed.append)
    bench.jobs.run_all()
    assert (str(failed[0]), failed[0].about) == ("Not this one.", "location")
    assert not bench.team.state.connected
    assert bench.services.syncing(bench.workspace).connection() is None


def test_a_server_that_does_not_answer_is_kept_only_where_that_is_wanted(bench):
    bench.stores.away = "team.example was not found"
    found = []
    bench.team.connect_to(SERVER, PASSWORD, found.append, bench._fail)
    bench.jobs.run_all()
    assert (found[0].offline, bench.team.state.connected) == ("team.example was not found", False)
    bench.team.connect_to(SERVER, PASSWORD, found.append, bench._fail, later=True)
    bench.jobs.run_all()
    assert bench.team.state.connection == SERVER
    bench.after(0)
    assert bench.team.state.kind == "offline"


def test_what_is_known_of_a_team_comes_back_at_the_next_start(bench):
    bench.share()
    bench.connect()
    bench.after(0)
    again = bench.model()
    again.start()
    bench.jobs.run_all()
    assert again.state.connection == FOLDER
    assert again.state.at == bench.team.state.at
    assert list(bench.settings.values[SYNCED_AT]) == [bench.workspace.id]


def test_at_the_start_it_is_synced_soon(bench):
    bench.services.syncing(bench.workspace).connect(FOLDER)
    id = bench.share()
    bench.team.start()
    bench.jobs.run_all()
    bench.after(AT_START)
    assert list(bench.stores.team.current("campaigns")) == [id]


def noticed(bench):
    """The window looks whether something was written."""
    bench.team.look()
    bench.jobs.run_all()


def test_a_change_is_noticed_and_sent_after_a_pause(bench, tmp_path):
    bench.connect()
    bench.after(0)
    again = bench.services.open(bench.workspace.path)
    id = bench.share(workspace=again)
    noticed(bench)
    assert bench.stores.team.current("campaigns") == {}
    bench.after(PAUSE)
    assert list(bench.stores.team.current("campaigns")) == [id]


def test_a_change_that_is_not_for_the_team_asks_it_nothing(bench):
    bench.connect()
    bench.after(0)
    asked = len(bench.stores.asked)
    again = bench.services.open(bench.workspace.path)
    again_id = bench.share(workspace=again)
    bench.services.sharing(again).unshare([again_id])
    noticed(bench)
    bench.after(PAUSE)
    assert len(bench.stores.asked) == asked


def test_what_the_team_has_comes_every_minute(bench):
    bench.connect()
    bench.after(0)
    id = bench.share(workspace=bench.other)
    bench.elsewhere()
    bench.after(EVERY)
    assert bench.title(id) == "Spring"
    assert [name for name, _ in bench.told] == ["synced"]
    assert [line.what for line in bench.team.state.report.lines] == ["pulled"]


def test_what_came_is_checked_so_that_the_list_has_its_counts(bench):
    bench.connect()
    bench.after(0)
    bench.share(workspace=bench.other, title="")
    bench.elsewhere()
    bench.after(EVERY)
    (row,) = bench.workspace.rows_at(bench.workspace.places_of([next(iter(bench.stores.team.current("campaigns")))]))
    assert row.errors is not None


def test_a_quiet_sync_keeps_the_report_of_the_last_that_did_something(bench):
    bench.share()
    bench.connect()
    bench.after(0)
    report = bench.team.state.report
    bench.after(EVERY)
    assert bench.team.state.report is report
    assert [name for name, _ in bench.told] == ["synced"]


def test_away_it_says_why_and_how_much_waits_and_goes_on_when_the_team_is_back(bench):
    bench.connect()
    bench.after(0)
    bench.stores.away = "the team folder is not there"
    bench.share()
    bench.sync()
    state = bench.team.state
    assert (state.kind, state.offline, state.counts.waiting) == ("offline", "the team folder is not there", 1)
    bench.stores.away = ""
    bench.after(AWAY[0])
    assert (bench.team.state.kind, bench.team.state.counts.waiting) == ("synced", 0)


def test_a_password_that_is_not_known_is_asked_for_and_then_it_goes_on(bench):
    bench.connect(SERVER, PASSWORD)
    bench.secrets.known.clear()
    bench.after(0)
    assert bench.team.state.wants_secret
    bench.team.give_secret(PASSWORD)
    bench.jobs.run_all()
    assert (bench.team.state.kind, bench.team.state.role) == ("synced", "editor")


def test_a_wrong_password_is_asked_for_again(bench):
    bench.connect(SERVER, PASSWORD)
    bench.secrets.known = dict.fromkeys(bench.secrets.known, "old one")
    bench.after(0)
    assert bench.team.state.wants_secret
    assert "does not know" in bench.team.state.barred


def test_many_deletions_are_a_question_and_answered_by_hand(bench):
    ids = [bench.share(number) for number in range(1, 21)]
    bench.connect()
    bench.after(0)
    bench.elsewhere()
    bench.services.library(bench.other).delete(ids[:12])
    bench.elsewhere()
    bench.after(EVERY)
    assert bench.team.state.question == Question(count=12, of=20)
    assert bench.team.state.kind == "deletes"
    bench.team.sync(deletes="take")
    bench.jobs.run_all()
    assert bench.team.state.question is None
    assert bench.workspace.get(ids[0]).bin


def test_the_last_sync_is_taken_back(bench):
    id = bench.share()
    bench.connect()
    bench.after(0)
    bench.elsewhere()
    bench.edit(id, "Summer", bench.other)
    bench.elsewhere()
    bench.after(EVERY)
    assert bench.title(id) == "Summer"
    bench.team.undo()
    bench.jobs.run_all()
    assert bench.title(id) == "Spring"
    assert [value.campaigns for name, value in bench.told if name == "undone"] == [(id,)]


def test_where_there_is_nothing_to_take_back_that_is_said(bench):
    bench.connect()
    bench.after(0)
    bench.team.undo()
    bench.jobs.run_all()
    assert isinstance(dict(bench.told)["failed"], UserError)


def test_disconnecting_keeps_everything_here_and_can_be_taken_back(bench):
    id = bench.share()
    bench.connect(SERVER, PASSWORD)
    bench.after(0)
    bench.team.disconnect_team()
    bench.jobs.run_all()
    bench.after(10 * EVERY)
    assert (bench.team.state.connected, bench.secrets.known) == (False, {})
    assert bench.workspace.get(id) is not None
    dict(bench.told)["disconnected"]()
    bench.jobs.run_all()
    bench.after(0)
    assert (bench.team.state.connection, bench.team.state.kind) == (SERVER, "synced")


def test_cancelled_it_ends_early_and_goes_on_the_next_time(bench):
    bench.connect()
    bench.after(0)
    id = bench.share()
    bench.team.sync()
    bench.team.cancel()
    bench.jobs.run_all()
    assert (bench.team.state.syncing, bench.stores.team.current("campaigns")) == (False, {})
    bench.sync()
    assert list(bench.stores.team.current("campaigns")) == [id]


def test_stopped_it_says_nothing_more_and_loses_nothing(bench):
    bench.connect()
    bench.after(0)
    bench.share()
    bench.team.sync()
    bench.team.stop()
    bench.jobs.run_all()
    assert bench.told == []
    assert bench.services.syncing(bench.workspace).waiting() == 1


def test_a_workspace_that_can_only_be_read_is_not_synced(bench):
    bench.services.syncing(bench.workspace).connect(FOLDER)
    bench.workspace = bench.services.open(bench.workspace.path, read_only=True)
    again = bench.model()
    again.start()
    bench.jobs.run_all()
    again.sync()
    assert (again.state.connected, bench.jobs.waiting) == (True, [])


@pytest.mark.parametrize("role", ["reader", "owner"])
def test_a_role_that_changes_is_followed(bench, role, monkeypatch):
    bench.connect()
    bench.after(0)
    monkeypatch.setattr("tests.fake_team.FakeTeam.connect", _as(role, bench.stores.team))
    bench.after(EVERY)
    assert bench.team.state.role == role


def _as(role, team):
    from tests.fake_team import MemoryStore

    return lambda _self, user="ada": MemoryStore(team, user, role)
