"""Editing for the tests of services, over both kinds of workspaces."""

import pytest

from app.services.editing import Editing
from app.services.ports import Workspace
from tests.fakes import FakeClock
from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]


@pytest.fixture
def editing(workspace: Workspace, clock: FakeClock) -> Editing:
    return Editing(workspace, clock, "Ann")


@pytest.fixture
def other(workspace: Workspace, clock: FakeClock) -> Editing:
    """Somebody else, in the same workspace."""
    return Editing(workspace, clock, "Bob")
