import pytest

from app.ui.team_parts import CHOICES, CONNECT, SYNC, UNDO
from app.ui.viewmodels.keeping import KeepingModel
from app.ui.viewmodels.team.schedule import EVERY
from app.ui.views.notice_bar import NoticeBar
from tests.ui.teams import PASSWORD, SERVER, Bench


@pytest.fixture
def bench(tmp_path, qapp, window, desktop):
    made = Bench(tmp_path)
    doors = desktop._team
    doors.attach(made.team)
    made.team.start()
    made.jobs.run_all()
    yield made
    doors.close()
    made.made.clear()
    made.close()


def enabled(window):
    return {name: window.commands[name].isEnabled() for name in (SYNC, UNDO, CONNECT)}


def toast(window):
    return window.toast.text.text()


def test_without_a_team_there_is_nothing_to_choose(window, bench):
    assert not any(window.commands[name].isEnabled() for name in CHOICES)
    bench.connect()
    bench.after(0)
    assert all(window.commands[name].isEnabled() for name in CHOICES)


def test_without_a_team_one_can_only_connect(window, bench):
    assert enabled(window) == {SYNC: False, UNDO: False, CONNECT: True}
    assert window.sidebar.team.isHidden()
    window.commands[CONNECT].trigger()
    assert window.navigation.place == "team"


def test_with_a_team_the_sign_says_how_things_stand_and_leads_there(window, bench):
    bench.connect()
    bench.after(0)
    assert enabled(window) == {SYNC: True, UNDO: True, CONNECT: False}
    assert window.sidebar.team.text() == "Synced"
    window.sidebar.team.click()
    assert window.navigation.place == "team"


def test_away_the_sign_counts_what_waits(window, bench):
    bench.connect()
    bench.after(0)
    bench.stores.away = "away"
    bench.share()
    window.commands[SYNC].trigger()
    bench.jobs.run_all()
    assert window.sidebar.team.text() == "Offline · 1 change waiting"


def test_what_was_taken_back_is_told(window, bench):
    bench.connect()
    bench.after(0)
    for number in (1, 2):
        bench.share(number, workspace=bench.other)
    bench.elsewhere()
    bench.after(EVERY)
    window.commands[UNDO].trigger()
    bench.jobs.run_all()
    assert toast(window) == "The last sync was taken back: 2 campaigns."
    window.commands[UNDO].trigger()
    bench.jobs.run_all()
    assert toast(window).startswith("There is no sync to take back.")


def test_disconnecting_is_told_with_a_way_back(window, bench):
    bench.connect(SERVER, PASSWORD)
    bench.after(0)
    bench.team.disconnect_team()
    bench.jobs.run_all()
    assert toast(window) == "Disconnected from the team. Everything stays here."
    window.toast.button.click()
    bench.jobs.run_all()
    assert bench.team.state.connection == SERVER


def test_another_workspace_ends_the_sync_of_the_one_before(window, bench, desktop, jobs, tmp_path):
    bench.connect()
    desktop.open_at(tmp_path / "other.galley")
    jobs.run_all()
    bench.after(EVERY)
    assert bench.stores.team.kept.workspace == ""
    assert window.sidebar.team.isHidden()


def test_what_a_sync_stopped_at_is_asked_over_every_page(window, bench):
    bench.connect()
    bench.after(0)
    ids = [bench.share(number, workspace=bench.other) for number in range(1, 21)]
    bench.elsewhere()
    bench.after(EVERY)
    bench.services.library(bench.other).delete(ids[5:])
    bench.elsewhere()
    bench.after(EVERY)
    bar = window.findChild(NoticeBar)
    assert bar.title.text() == "15 of 20 campaigns were deleted in the team. Take that over?"
    keep, _ = bar.buttons
    keep.click()
    bench.jobs.run_all()
    assert bar.isHidden()
    assert all(bench.workspace.get(id).bin is None for id in ids)
    bench.elsewhere()
    assert all(bench.other.get(id).bin is None for id in ids)


def test_pictures_that_are_linked_are_kept_once_there_is_a_team_and_after_each_sync(window, bench, monkeypatch):
    kept = []
    monkeypatch.setattr(KeepingModel, "start", lambda model: kept.append(model.objectName()))
    assert kept == []
    bench.connect()
    bench.after(0)
    before = len(kept)
    assert before
    bench.share(workspace=bench.other)
    bench.elsewhere()
    bench.after(EVERY)
    assert len(kept) == before + 1
