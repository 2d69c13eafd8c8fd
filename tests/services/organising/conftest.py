"""Labels and subscriptions of a workspace of either kind, with three campaigns."""

import pytest

from app.services.crowds import Crowds
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.organising.labels import Labels
from app.services.organising.subscriptions import Subscriptions
from app.services.organising.tabs import InboxTabs
from app.services.ports import Workspace
from app.services.segmenting import Segmenting
from tests.fakes import FakeClock
from tests.made import campaign
from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]


@pytest.fixture
def editing(workspace: Workspace, clock: FakeClock) -> Editing:
    editing = Editing(workspace, clock, "me")
    editing.create([campaign(number) for number in range(1, 4)])
    return editing


@pytest.fixture
def filing(workspace: Workspace, clock: FakeClock, editing: Editing) -> Filing:
    return Filing(workspace, clock, "me")


@pytest.fixture
def labels(workspace: Workspace, filing: Filing) -> Labels:
    return Labels(workspace, filing)


@pytest.fixture
def subscriptions(workspace: Workspace, filing: Filing) -> Subscriptions:
    return Subscriptions(workspace, filing, Segmenting(workspace, Crowds()))


@pytest.fixture
def tabs(workspace: Workspace, editing: Editing) -> InboxTabs:
    return InboxTabs(workspace, editing)
