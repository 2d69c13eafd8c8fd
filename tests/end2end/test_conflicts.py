"""Two people with a window each, on the same campaign, against a real server: what both changed is chosen, once in the
window and as the command line sees it, and both end with the same."""

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, lines
from tests.server.running import Person, memory_server

pytestmark = [
    pytest.mark.end2end,
    pytest.mark.window,
    pytest.mark.skipif(sys.platform != "linux", reason="needs Xvfb"),
]

TITLE = "message.slides.0.title.text"
CONFLICT = 3


def told(command: str, *arguments: object, code: int = 0) -> list[dict[str, Any]]:
    """What a command about the team prints."""
    ended = galley(command, *arguments, "--json")
    assert ended.code == code, ended.err
    return [json.loads(line) for line in ended.out.splitlines()]


class Desk:
    """One of them: a person of the server, a workspace file, a window."""

    def __init__(self, person: Person, workspace: Path, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        self.person = person
        self.workspace = workspace
        self.desktop = desktop
        self._patch = monkeypatch

    def connect(self) -> None:
        self._as_oneself()
        where = (self.person.url, "--workspace", self.person.workspace, "--user", self.person.user)
        told("remote", self.workspace, "set", *where)

    def sync(self, code: int = 0) -> dict[str, Any]:
        self._as_oneself()
        return told("sync", self.workspace, code=code)[-1]

    def open(self, name: str) -> None:
        desktop = self.desktop
        desktop.run("open", str(self.workspace))
        desktop.expect(name)
        desktop.keys("ctrl+k")
        desktop.type(name)
        desktop.expect(", Campaign")
        desktop.keys("Return")
        desktop.expect("Saved ")

    def document(self, campaign: str) -> dict[str, Any]:
        return lines("show", self.workspace, campaign)[0]

    def waiting(self, code: int) -> list[str]:
        return [each["path"] for line in told("conflicts", self.workspace, code=code) for each in line["fields"]]

    def _as_oneself(self) -> None:
        self._patch.setenv("GALLEY_PASSWORD", self.person.password)


@pytest.fixture
def desks(home: Path, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Desk, Desk]]:
    """Mira, who has the samples, and Olena, who has nothing yet."""
    theirs = tmp_path / "olena.galley"
    assert galley("new", theirs, "--for", "clevertap").code == 0
    with ExitStack() as stack:
        server = stack.enter_context(memory_server())
        team = server.workspace()
        made = []
        for user, workspace in (("mira", samples), ("olena", theirs)):
            desktop = stack.enter_context(Desktop(environment={"LC_ALL": "C.UTF-8"}))
            made.append(Desk(server.person(user, team, "editor"), workspace, desktop, monkeypatch))
        yield made[0], made[1]


def test_two_people_change_the_same_field_and_others_and_end_with_the_same(desks):
    mira, olena = desks
    campaign = lines("list", mira.workspace, "--template", "simple")[0]
    id, name = campaign["id"], campaign["name"]
    told("share", mira.workspace, id)
    for desk in desks:
        desk.connect()
        desk.sync()
        desk.open(name)

    mira.desktop.write("Title", "Spring from Mira")
    olena.desktop.write("Title", "Spring from Olena")
    olena.desktop.write("Message", "Two nights, one price")
    olena.sync()
    assert mira.sync(CONFLICT)["conflicts"] == 1
    mira.desktop.expect("You and somebody in your team both changed the title")
    mira.desktop.reads("Message", "Two nights, one price")
    mira.desktop.reads("Title", "Spring from Mira")
    assert mira.waiting(CONFLICT) == [TITLE]

    mira.desktop.press("Choose: You and somebody in your team both changed the title")
    mira.desktop.expect("Also changed by somebody in your team, taken over: the message")
    mira.desktop.press("Title, Theirs: Spring from Olena")
    mira.desktop.press("Use this")
    mira.desktop.expect("The way you chose: the title")
    mira.desktop.reads("Title", "Spring from Olena")
    assert mira.waiting(0) == []
    mira.desktop.press("Undo", "push button")
    mira.desktop.reads("Title", "Spring from Mira")
    assert mira.waiting(CONFLICT) == [TITLE]

    mira.desktop.keys("ctrl+shift+j")
    mira.desktop.expect("Title, Mine: Spring from Mira")
    mira.desktop.keys("m", "ctrl+Return")
    mira.desktop.expect("The way you chose: the title")
    assert mira.sync()["conflicts"] == 0
    olena.sync()
    olena.desktop.reads("Title", "Spring from Mira")
    assert mira.document(id) == olena.document(id)
    assert all(desk.desktop.quit() == 0 for desk in desks)


def test_what_the_command_line_decides_ends_the_choice_in_the_window(desks):
    mira, olena = desks
    found = lines("list", mira.workspace, "--template", "simple")[0]
    campaign, name = found["id"], found["name"]
    told("share", mira.workspace, campaign)
    for desk, word in zip(desks, ("Mira", "Olena"), strict=True):
        desk.connect()
        desk.sync()
        lines("edit", desk.workspace, campaign, "--set", f"{TITLE}=Spring from {word}")
    olena.sync()
    mira.sync(CONFLICT)
    mira.desktop.run("open", str(mira.workspace))
    mira.desktop.expect(name)
    mira.desktop.keys("ctrl+shift+j")
    mira.desktop.expect("Title, Theirs: Spring from Olena")
    told("conflicts", mira.workspace, campaign, "--take", "theirs")
    mira.desktop.expect("There is nothing left to choose here")
    mira.desktop.reads("Title", "Spring from Olena")
    mira.sync()
    assert mira.document(campaign) == olena.document(campaign)
