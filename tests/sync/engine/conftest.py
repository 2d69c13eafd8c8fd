"""A team of two, over workspaces in memory and over real files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fake_team import FakeTeam
from tests.sync.desk import Desk
from tests.sync.fake_workspace import FakeWorkspace
from tests.sync.real_workspace import RealWorkspace

Opening = Callable[[str], Any]


@pytest.fixture
def team() -> FakeTeam:
    return FakeTeam(page_size=20)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workspace file with nothing in it."""
    path = tmp_path_factory.mktemp("blank") / "blank.galley"
    RealWorkspace(path).file.close()
    return path.read_bytes()


@pytest.fixture(params=["fake", "real"])
def opening(request: pytest.FixtureRequest, tmp_path: Path, blank: bytes):
    """Makes somebody's workspace."""
    if request.param == "fake":
        yield lambda name: FakeWorkspace()
        return
    made: list[RealWorkspace] = []

    def real(name: str) -> RealWorkspace:
        path = tmp_path / f"{name}.galley"
        path.write_bytes(blank)
        made.append(RealWorkspace(path))
        return made[-1]

    yield real
    for each in made:
        each.file.close()


@pytest.fixture
def ada(team: FakeTeam, opening: Opening) -> Desk:
    return Desk(team, "ada", here=opening("ada"))


@pytest.fixture
def ben(team: FakeTeam, opening: Opening) -> Desk:
    return Desk(team, "ben", here=opening("ben"))
