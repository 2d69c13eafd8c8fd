"""Workspaces and editing for the tests of services: over the fake, and over the real file."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.services.editing import Editing
from app.services.ports import Workspace
from tests.fakes import FakeClock, FakeWorkspaces


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(tick=timedelta(seconds=1))


@pytest.fixture(params=["fake"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    workspace = FakeWorkspaces().create(tmp_path / "made-up.galley")
    yield workspace
    workspace.close()


@pytest.fixture
def editing(workspace: Workspace, clock: FakeClock) -> Editing:
    return Editing(workspace, clock, "Ann")


@pytest.fixture
def other(workspace: Workspace, clock: FakeClock) -> Editing:
    """Somebody else, in the same workspace."""
    return Editing(workspace, clock, "Bob")
