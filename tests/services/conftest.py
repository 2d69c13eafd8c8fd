"""Workspaces and editing for the tests of services: over the fake, and over the real file."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.services.editing import Editing
from app.services.ports import Workspace, Workspaces
from tests.fakes import FakeClock, FakeWorkspaces


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(tick=timedelta(seconds=1))


def sqlite_workspaces(clock: FakeClock) -> Workspaces:
    from app.storage.workspaces import SqliteWorkspaces

    return SqliteWorkspaces(clock)


@pytest.fixture(params=[lambda _clock: FakeWorkspaces(), sqlite_workspaces], ids=["fake", "sqlite"])
def workspaces(request: pytest.FixtureRequest, clock: FakeClock) -> Workspaces:
    """Both kinds of workspaces, one after the other."""
    return request.param(clock)


@pytest.fixture
def workspace(workspaces: Workspaces, tmp_path: Path) -> Iterator[Workspace]:
    workspace = workspaces.create(tmp_path / "made-up.galley")
    yield workspace
    workspace.close()


@pytest.fixture
def editing(workspace: Workspace, clock: FakeClock) -> Editing:
    return Editing(workspace, clock, "Ann")


@pytest.fixture
def other(workspace: Workspace, clock: FakeClock) -> Editing:
    """Somebody else, in the same workspace."""
    return Editing(workspace, clock, "Bob")
