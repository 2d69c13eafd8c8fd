"""The workspaces that have to keep the contract."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.ports import Workspace, Workspaces
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock, FakeWorkspaces


@pytest.fixture(params=["memory", "sqlite"])
def workspaces(request: pytest.FixtureRequest) -> Workspaces:
    return FakeWorkspaces() if request.param == "memory" else SqliteWorkspaces(FakeClock())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shop.galley"


@pytest.fixture
def workspace(workspaces: Workspaces, path: Path) -> Iterator[Workspace]:
    workspace = workspaces.create(path)
    yield workspace
    workspace.close()
