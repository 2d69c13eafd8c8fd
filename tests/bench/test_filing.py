from contextlib import closing

import pytest

from app.domain.filing import archiving
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench.filing import copied, measured, spread, there_and_back
from tests.bench.generator import fill
from tests.bench.writing import campaigns

COUNT = 60


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("filing") / "small.galley"
    with closing(SqliteWorkspaces(SystemClock()).create(path)) as workspace:
        fill(workspace, campaigns(COUNT), tell=lambda _: None)
    return path


def test_each_size_has_three_rows_and_two_of_them_a_limit(file):
    figures = measured(COUNT, file, chosen=20)
    assert [figure.max_limit for figure in figures] == [2_000.0, 2_000.0, None]
    assert {figure.notes["chosen"] for figure in figures} == {20}
    assert all(figure.samples.median > 0 for figure in figures)


def test_the_chosen_ones_are_spread_evenly(file):
    with copied(file) as workspace:
        every = spread(workspace, COUNT)
        assert spread(workspace, 20) == every[::3]
        assert len(set(every)) == COUNT
        assert spread(workspace, 1000) == every


def test_every_run_begins_where_the_last_one_began(file):
    with copied(file) as workspace:
        before = workspace.query("SELECT id, archived FROM campaigns")
        there_and_back(workspace, spread(workspace, 20), archiving(True))
        assert workspace.query("SELECT id, archived FROM campaigns") == before
        assert len(workspace.groups(None)) == 6
