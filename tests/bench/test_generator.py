from contextlib import closing
from pathlib import Path

import pytest

from app.services.ports import ListQuery
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench import generator
from tests.bench.generator import batched, fill, workspace_file
from tests.bench.writing import campaigns

COUNT = 120


def test_a_workspace_is_written_once(tmp_path: Path):
    told: list[str] = []
    path = workspace_file(COUNT, tmp_path, told.append)
    assert told
    told.clear()
    assert workspace_file(COUNT, tmp_path, told.append) == path
    assert told == []


def test_it_holds_as_many_campaigns_as_were_asked_for_and_knows_its_product(tmp_path: Path):
    path = workspace_file(COUNT, tmp_path, lambda _: None)
    with closing(SqliteWorkspaces(SystemClock()).open(path)) as workspace:
        assert workspace.count(ListQuery(archived=None)) == COUNT
        assert workspace.setting("product") == "both"


def test_another_count_and_another_generation_are_other_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = workspace_file(COUNT, tmp_path, lambda _: None)
    assert workspace_file(COUNT + 1, tmp_path, lambda _: None) != path
    monkeypatch.setattr(generator, "GENERATION", generator.GENERATION + 1)
    assert workspace_file(COUNT, tmp_path, lambda _: None) != path


def test_what_was_not_finished_leaves_nothing_behind(tmp_path: Path):
    def stop(text: str) -> None:
        if text.endswith("..."):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        workspace_file(COUNT, tmp_path, stop)
    assert list(tmp_path.iterdir()) == []


def test_only_one_batch_of_campaigns_is_held_at_a_time():
    made: list[int] = []
    source = (made.append(number) or campaign for number, campaign in enumerate(campaigns(10)))
    batches = batched(source, 4)
    assert (len(next(batches)), len(made)) == (4, 4)
    assert [len(batch) for batch in batches] == [4, 2]


def test_every_batch_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(generator, "AT_ONCE", 50)
    told: list[str] = []
    with closing(SqliteWorkspaces(SystemClock()).create(tmp_path / "made.galley")) as workspace:
        assert fill(workspace, campaigns(COUNT), told.append) == COUNT
        assert workspace.count(ListQuery(archived=None)) == COUNT
    assert told == ["50 ...", "100 ...", "120 ..."]
