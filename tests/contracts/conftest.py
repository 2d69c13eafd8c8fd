"""The workspaces and the team stores that have to keep the contracts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.sync.ports import RemoteStore
from tests.contracts.teams import TEAMS, Team
from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where ``workspace`` lies, or is going to."""
    return tmp_path / "made-up.galley"


@pytest.fixture(params=sorted(TEAMS))
def team(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Team]:
    with TEAMS[request.param](tmp_path) as made:
        yield made


@pytest.fixture
def store(team: Team) -> Iterator[RemoteStore]:
    made = team.connect()
    if not made.hello().workspace:
        made.adopt("11111111-0000-4000-8000-000000000000")
    yield made
    made.close()
