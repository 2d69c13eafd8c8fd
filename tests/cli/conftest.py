"""Running commands in this process, over both kinds of workspaces."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from app.bootstrap import Services
from app.cli.main import main
from app.services.ports import Workspace, Workspaces
from tests.fakes import FakeClock, FolderResources
from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]


class Ran(Struct, frozen=True):
    """What a command did: its exit code, what it printed, what it said."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        """The printed lines as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]


Galley = Callable[..., Ran]


@pytest.fixture(scope="session", autouse=True)
def _application(request: pytest.FixtureRequest) -> None:
    """The application of the other tests, before a command makes one without windows."""
    request.getfixturevalue("qapp")


@pytest.fixture
def galley(workspaces: Workspaces, clock: FakeClock, capsys: pytest.CaptureFixture[str]) -> Galley:
    """Run ``galley ARGUMENTS``."""

    def run(*arguments: object) -> Ran:
        services = Services(author="Ann", workspaces=workspaces, clock=clock, resources=FolderResources())
        code = main([str(argument) for argument in arguments], services)
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture
def path(workspace: Workspace) -> Path:
    """A workspace file with nothing in it."""
    return workspace.path


def refused(ran: Ran) -> str:
    """What was said by a command that did nothing: one line, and exit code 2."""
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("\n")
    assert len(ran.err.splitlines()) == 1
    return ran.err
