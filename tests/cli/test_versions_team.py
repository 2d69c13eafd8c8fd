"""``galley versions --team``: the log of the team's store."""

from typing import Any

import pytest

from app.bootstrap import Services
from app.cli.main import main
from app.domain.edits import SetValue
from app.services.editing import Editing
from app.sync.ports import Offline
from tests.cli.conftest import Ran, refused
from tests.cli.schemas import validate
from tests.fake_team import FakeTeam
from tests.fakes import FolderResources
from tests.made import campaign, slide, uuid
from tests.services.syncing.conftest import FakeStores

ONE = uuid(1)
TITLE = "message/slides/s1/title/text"


class Stores(FakeStores):
    """``away``: the team can't be reached."""

    away = False

    def open(self, connection: Any, secret: str) -> Any:
        if self.away:
            raise Offline("the network is down")
        return super().open(connection, secret)


@pytest.fixture
def stores() -> Stores:
    return Stores(FakeTeam(), "olena")


@pytest.fixture
def galley(workspaces, workspace, clock, capsys, stores):
    def run(*arguments: object) -> Ran:
        services = Services(
            author="Ann", workspaces=workspaces, clock=clock, resources=FolderResources(), stores=stores
        )
        code = main([str(argument) for argument in arguments], services)
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def path(workspace, clock, galley):
    """A campaign that was shared, changed and shared again."""
    editing = Editing(workspace, clock, "Ann")
    editing.create([campaign(1, slide("s1", "Hello"), shared=True), campaign(2)])
    assert galley("remote", workspace.path, "set", "/team").code == 0
    galley("sync", workspace.path)
    editing.apply(ONE, [SetValue(TITLE, "Good morning")])
    galley("sync", workspace.path)
    return workspace.path


def test_who_changed_what_comes_newest_first_with_dotted_paths(galley, path):
    ran = galley("versions", path, ONE, "--team", "--json")
    for line in ran.lines:
        validate("versions", line)
    assert [(line["user"], line["what"]) for line in ran.lines] == [("olena", "changed"), ("olena", "shared")]
    (field,) = ran.lines[0]["fields"]
    assert (field["path"], field["old"], field["new"]) == ("message.slides.0.title.text", "Hello", "Good morning")
    assert ran.lines[1]["fields"] == []


def test_people_read_when_who_and_where(galley, path):
    changed, shared = galley("versions", path, ONE, "--team").out.splitlines()
    assert changed.split("  ")[1:] == ["olena", "changed", "Title"]
    assert shared.split("  ")[1:] == ["olena", "shared"]
    assert changed.startswith("2026-03-01 09:00")


def test_a_deletion_is_told(galley, path, workspace, clock):
    Editing(workspace, clock, "Ann").apply(ONE, [SetValue("shared", False)])
    galley("sync", path)
    told = [line["what"] for line in galley("versions", path, ONE, "--team", "--json").lines]
    assert told == ["deleted", "changed", "shared"]


def test_a_store_without_a_log_is_said(galley, path, stores):
    stores.team.kept.log.clear()
    ran = galley("versions", path, ONE, "--team", "--json")
    assert (ran.code, ran.out, ran.err) == (0, "", "The team keeps no history of this campaign.\n")


def test_a_team_that_is_away_is_told(galley, path, stores):
    stores.away = True
    ran = galley("versions", path, ONE, "--team", "--json")
    assert (ran.code, ran.out, ran.err) == (4, "", "The team can't be reached: the network is down.\n")


def test_without_a_team_it_says_what_to_do(galley, workspace, clock):
    Editing(workspace, clock, "Ann").create([campaign(1)])
    assert "no team yet" in refused(galley("versions", workspace.path, ONE, "--team"))
