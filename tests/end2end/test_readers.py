"""A team of an editor and a reader on a real server, by the command line and in the real window."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, lines
from tests.server.running import Person, Server, memory_server

pytestmark = pytest.mark.end2end

TITLE = "message.slides.0.title.text"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with memory_server() as running:
        yield running


class Member:
    """Somebody with a file and a password."""

    def __init__(self, person: Person, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._person = person
        self.path = path
        self._monkeypatch = monkeypatch
        place = ("--workspace", person.workspace, "--user", person.user)
        ended = self.says("remote", path, "set", person.url, *place)
        assert ended.code == 0, ended.err

    def says(self, *words: object) -> Any:
        self._monkeypatch.setenv("GALLEY_PASSWORD", self._person.password)
        return galley(*words)

    def sync(self, code: int = 0) -> list[Any]:
        ended = self.says("sync", self.path, "--json")
        assert ended.code == code, ended.err
        return [json.loads(line) for line in ended.out.splitlines()]

    def lines(self, command: str, *words: object, code: int = 0) -> list[Any]:
        self._monkeypatch.setenv("GALLEY_PASSWORD", self._person.password)
        return lines(command, self.path, *words, code=code)


@pytest.fixture
def team(server: Server, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Member, Member, Any]:
    """Olena, Ben who may only read, and a campaign that both have."""
    name = server.workspace()
    olena = Member(server.person("olena", name, "editor"), samples, monkeypatch)
    campaign = lines("list", samples, "--template", "simple")[0]
    assert olena.says("share", samples, campaign["id"]).code == 0
    olena.sync()
    empty = tmp_path / "ben.galley"
    assert galley("new", empty, "--for", "clevertap").code == 0
    ben = Member(server.person("ben", name, "reader"), empty, monkeypatch)
    ben.sync()
    return olena, ben, campaign


def test_the_command_line_tells_who_changed_what(team):
    olena, ben, campaign = team
    lines("edit", olena.path, campaign["id"], "--set", f"{TITLE}=Autumn is here")
    olena.sync()
    newest, oldest = ben.lines("versions", campaign["id"], "--team")
    assert (newest["user"], newest["what"], oldest["what"]) == ("olena", "changed", "shared")
    (field,) = newest["fields"]
    assert (field["path"], field["new"]) == (TITLE, "Autumn is here")


def test_what_a_reader_writes_is_refused_with_the_reason(team):
    _, ben, campaign = team
    lines("edit", ben.path, campaign["id"], "--set", f"{TITLE}=Mine")
    refused = [line for line in ben.sync(code=3) if line.get("what") == "refused"]
    assert [(line["campaign"], line["reason"]) for line in refused] == [
        (campaign["id"], "You may only read what the team shares")
    ]


@pytest.mark.window
def test_a_reader_is_told_why_nothing_can_be_written_and_takes_a_copy(team, home):
    _, ben, campaign = team
    (before,) = lines("show", ben.path, campaign["id"])
    with Desktop(environment={"LC_ALL": "C.UTF-8"}) as desktop:
        desktop.run("open", str(ben.path))
        desktop.expect(campaign["name"])
        desktop.keys("ctrl+k")
        desktop.type(campaign["name"])
        desktop.expect(", Campaign")
        desktop.keys("Return")
        desktop.expect("You can read this team's campaigns; ask an owner to let you edit.")
        desktop.focus("Title")
        desktop.type("x")
        desktop.press("Duplicate", "push button")
        desktop.expect("only on this computer")
        desktop.write("Title", "Mine")
        assert desktop.quit() == 0
    assert lines("show", ben.path, campaign["id"]) == [before]
    copies = [row for row in lines("list", ben.path) if row["id"] != campaign["id"]]
    assert [lines("show", ben.path, row["id"])[0]["message"]["slides"][0]["title"]["text"] for row in copies] == [
        "Mine"
    ]
