"""Fixtures that run a test over the workspace in memory and over the real file."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.services.ports import Workspace, Workspaces
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock, FakeWorkspaces


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(tick=timedelta(seconds=1))


@pytest.fixture(params=["fake", "sqlite"])
def workspaces(request: pytest.FixtureRequest, clock: FakeClock) -> Workspaces:
    """Both kinds of workspaces, one after the other."""
    return FakeWorkspaces() if request.param == "fake" else SqliteWorkspaces(clock)


@pytest.fixture
def workspace(workspaces: Workspaces, tmp_path: Path) -> Iterator[Workspace]:
    workspace = workspaces.create(tmp_path / "made-up.galley")
    yield workspace
    workspace.close()
