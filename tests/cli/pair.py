"""A team in a folder, for the tests of commands."""

from pathlib import Path

import pytest

from app.services.ports import Workspaces
from tests.cli.conftest import Galley
from tests.contracts.steps import put
from tests.made import campaign, uuid

ONE = uuid(1)


class Pair:
    """Two workspaces, Ada's and Ben's, and the folder of their team."""

    def __init__(self, galley: Galley, workspaces: Workspaces, folder: Path) -> None:
        self.galley = galley
        self.team = folder / "team"
        self.team.mkdir()
        self.ada, self.ben = folder / "ada.galley", folder / "ben.galley"
        self.files = {path: workspaces.create(path) for path in (self.ada, self.ben)}
        for path in self.files:
            assert galley("remote", path, "set", self.team).code == 0

    def close(self) -> None:
        for each in self.files.values():
            each.close()

    def fill(self) -> None:
        """Both have one campaign."""
        put(self.files[self.ada], campaign(1), campaign(2, name="Secret"))
        self.galley("share", self.ada, ONE)
        for path in (self.ada, self.ben):
            assert self.galley("sync", path).code == 0

    def clash(self) -> None:
        """Ben has to choose a name."""
        self.fill()
        self.galley("edit", self.ada, ONE, "--set", "name=Ada's")
        self.galley("edit", self.ben, ONE, "--set", "name=Ben's")
        assert self.galley("sync", self.ada).code == 0
        assert self.galley("sync", self.ben).code == 3


@pytest.fixture
def pair(galley: Galley, workspaces: Workspaces, tmp_path: Path):
    made = Pair(galley, workspaces, tmp_path)
    yield made
    made.close()
