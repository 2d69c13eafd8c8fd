import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.campaign import encode
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench import __main__ as benches
from tests.bench import sync
from tests.bench.shared import shared, shared_workspace
from tests.bench.sync import Sizes, Team, Whole, beside, memory, run, told, window
from tests.server.running import memory_server

SIZES = Sizes(many=30, some=10, pushes=1, pulls=1, quiet=2)


def test_it_can_be_asked_for_with_its_options():
    assert "sync" in benches.BENCHES
    assert set(sync.OPTIONS) <= set(benches.OPTIONS)


def test_options_are_told_to_those_who_have_them(monkeypatch):
    told: list[object] = []
    monkeypatch.setattr(sync, "figures", lambda options=(): told.append(list(options)) or [])
    assert benches.main(["sync", "--smaller"]) == 0
    assert benches.main(["sync"]) == 0
    assert told == [["--smaller"], []]
    assert benches.main(["sync", "--larger"]) == 2


def test_documents_are_about_as_long_as_those_of_a_team():
    lengths = [len(encode(each)) for each in shared(500)]
    assert 3_500 < sum(lengths) / len(lengths) < 4_100


def test_everything_in_the_workspace_is_shared_and_waits(tmp_path: Path):
    path = shared_workspace(tmp_path / "some.galley", 12)
    with closing(SqliteWorkspaces(SystemClock()).open(path)) as workspace:
        assert len(workspace.unsynced()) == 12


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory):
    with memory_server() as server:
        team = Team(server, tmp_path_factory.mktemp("team"), SIZES)
        pushed, person, file = team.pushes(SIZES.many)
        pulled, most = team.pulls(person)
        yield pushed, pulled, most, team.few(file, person)


def test_pushes_and_pulls_stand_beside_bare_requests(measured):
    pushed, pulled, most, _ = measured
    assert [figure.ratio_limit for figure in (pushed, pulled)] == [1.25, 2.0]
    assert all(figure.floor.median > 0 for figure in (pushed, pulled))
    assert most > 20


def test_requests_are_counted_at_the_transport(measured):
    *_, few = measured
    counted = {figure.name: figure.samples.longest for figure in few if figure.notes.get("unit") == "requests"}
    assert [*counted.values()] == [3, 5, 3]
    assert all(figure.holds for figure in few if figure.notes.get("unit") == "requests")


def test_a_run_that_did_not_come_to_its_end_is_no_figure(tmp_path: Path):
    with memory_server() as server:
        team = Team(server, tmp_path, SIZES)
        with pytest.raises(AssertionError, match="0 records, 3 of them"):
            run("raw push", shared_workspace(tmp_path / "none.galley", 0), team.person(), 3)


def test_a_child_that_fails_is_an_error():
    with pytest.raises(subprocess.CalledProcessError):
        sync.spoken("everything", {"work": "nothing of the kind"})


def test_too_many_requests_and_too_slow_an_exchange_are_missed():
    assert [each.holds for each in told("few", [(10.0, 5), (12.0, 5)], 5, 200.0)] == [True, True]
    assert [each.holds for each in told("few", [(201.0, 6), (12.0, 5)], 5, 200.0)] == [False, False]


def test_memory_may_grow_by_a_bound():
    assert memory(119.0, 100.0, 10_000, 2_000).holds
    assert not memory(121.0, 100.0, 10_000, 2_000).holds


def test_keys_during_a_pull_stand_beside_keys_at_rest():
    said = {"rest": [4.0, 4.0], "syncing": [5.0, 6.0, 5.5], "seconds": 3.21}
    assert window(said, 10_000).holds
    assert window(said, 10_000).notes == {"seconds of the pull": 3.2}
    assert not window({**said, "syncing": [6.1]}, 10_000).holds


def test_only_the_same_records_are_compared():
    figure = beside("pull", [(Whole(2.0, 12, 50.0), Whole(3.0, 12, 60.0))] * 2, "bare", 1.5)
    assert (figure.ratio, figure.holds) == (1.5, True)
    with pytest.raises(AssertionError, match="not the same"):
        beside("pull", [(Whole(2.0, 12, 50.0), Whole(3.0, 11, 60.0))], "bare", 1.5)
