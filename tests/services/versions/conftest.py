"""Versions for the tests, over both kinds of workspaces."""

import pytest

from app.services.editing import Editing
from app.services.ports import Workspace
from app.services.versions.automatic import Automatic
from app.services.versions.versions import Versions
from tests.fakes import FakeClock
from tests.made import campaign
from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]


@pytest.fixture
def automatic(workspace: Workspace, clock: FakeClock) -> Automatic:
    return Automatic(workspace, clock, "Ann")


@pytest.fixture
def editing(workspace: Workspace, clock: FakeClock, automatic: Automatic) -> Editing:
    """With two campaigns in the workspace."""
    editing = Editing(workspace, clock, "Ann", keep=automatic.hourly)
    editing.create([campaign(1), campaign(2)])
    return editing


@pytest.fixture
def versions(workspace: Workspace, clock: FakeClock, editing: Editing) -> Versions:
    return Versions(workspace, editing, clock, "Ann")
