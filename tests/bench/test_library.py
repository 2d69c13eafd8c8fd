from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from app.services.ports import ListQuery
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench import __main__ as benches
from tests.bench import library
from tests.bench.generator import workspace_file

COUNT = 2_000
SEARCHES = 30


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace_file(COUNT, tmp_path_factory.mktemp("bench"), lambda _: None)


def test_it_can_be_asked_for():
    assert "library" in benches.BENCHES


def test_every_kind_of_search_but_one_finds_campaigns(path: Path):
    with closing(SqliteWorkspaces(SystemClock()).open(path)) as workspace:
        random = Random(1)
        found = {
            kind: sum(workspace.count(ListQuery(search=typed(random))) for _ in range(SEARCHES))
            for kind, typed in library.KINDS.items()
        }
    assert [kind for kind, count in found.items() if not count] == ["nothing found"]


def test_every_order_has_values_that_differ(path: Path):
    with closing(SqliteWorkspaces(SystemClock()).open(path)) as workspace:
        newest = workspace.places(ListQuery())
        same = [column for column in library.COLUMNS if workspace.places(ListQuery(sort=column)) == newest]
    assert same == ["match", "changed"]


def test_memory_is_that_of_a_process_of_its_own(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(library, "workspace_file", lambda _: path)
    figure = library.memory(COUNT)
    assert figure.notes["places"] > COUNT * 0.9
    assert figure.samples.median > 10


def test_the_same_is_typed_every_time():
    assert all(typed(Random(3)) == typed(Random(3)) for typed in library.KINDS.values())
