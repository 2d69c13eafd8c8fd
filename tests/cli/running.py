"""Runs commands in this process, over workspaces in memory."""

import importlib
import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from app.bootstrap import Services
from app.cli.main import main
from app.domain.campaign import Campaign, to_tree
from app.domain.edits import BIN
from tests.fakes import FakeClock, FakeWorkspaces

WS = Path("made-up.galley")
SCHEMAS = Path(__file__).parents[2] / "resources/schemas/lines"


class Creating:
    """Stores new campaigns, as ``services.editing`` does."""

    def __init__(self, workspace: Any) -> None:
        self._workspace = workspace

    def create(self, campaigns: Any, *, origin: str, label: str) -> None:
        assert (origin, label) == ("cli", "Import")
        with self._workspace.transaction() as transaction:
            for campaign in campaigns:
                transaction.put(campaign.id, {**to_tree(campaign), BIN: None})


class Galley:
    """The command line with one workspace."""

    def __init__(self, capsys: Any, **given: Any) -> None:
        self._capsys = capsys
        self._given = given
        self.workspaces = FakeWorkspaces()
        self.workspace = self.workspaces.create(WS)
        self.out = self.err = ""

    def __call__(self, *arguments: object) -> int:
        """The exit code; ``out`` and ``err`` hold what was printed."""
        given = {"editing": Creating, **self._given}
        services = Services(workspaces=self.workspaces, clock=FakeClock(), author="Olena", **given)
        command, *rest = map(str, arguments)
        code = main([command, str(WS), *rest], services)
        self.out, self.err = self._capsys.readouterr()
        return code

    def lines(self, command: str) -> list[Any]:
        """The JSON lines on stdout, held against the command's schema."""
        found = [json.loads(line) for line in self.out.splitlines()]
        validator = Draft202012Validator(json.loads((SCHEMAS / f"{command}.json").read_text()))
        for line in found:
            validator.validate(line)
        return found

    def put(self, *campaigns: Campaign) -> None:
        """Store campaigns."""
        with self.workspace.transaction() as transaction:
            for campaign in campaigns:
                transaction.put(campaign.id, {**to_tree(campaign), BIN: None})

    def stored(self) -> list[Campaign]:
        """Everything in the workspace."""
        return [campaign for campaign, _ in self.workspace._campaigns()]


def module(name: str) -> Any:
    """A command's module, whatever its name."""
    return importlib.import_module(f"app.cli.{name}")
