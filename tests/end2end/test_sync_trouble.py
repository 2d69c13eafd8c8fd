"""Syncs in bad surroundings, against a real server: a full disk, clocks years off, a server that answers pages."""

import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.edits import SetValue
from app.domain.errors import UserError
from tests.end2end.galley import galley
from tests.end2end.teammates import Teammate, there
from tests.fakes import FakeClock
from tests.made import campaign, slide, uuid
from tests.remote.kinto.liar import Liar
from tests.server.running import Server, memory_server

COUNT = 800
LONG = "A text that makes a campaign large. " * 40
TITLE, BODY = "message/slides/s1/title/text", "message/slides/s1/body/text"

pytestmark = pytest.mark.end2end


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with memory_server() as running:
        yield running


@pytest.fixture
def team(server: Server):
    """Two people of a team of their own."""
    name = server.workspace()
    return server.person("ada", name, "editor"), server.person("ben", name, "editor")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "galley-test", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_that_is_full_in_the_middle_loses_nothing(team, tmp_path, small_disk):
    with Teammate(team[0], tmp_path / "ada.galley") as ada:
        ada.write(*(campaign(n, slide("s1", f"{n} {LONG}"), shared=True) for n in range(1, COUNT + 1)))
        ada.sync()
    with Teammate(team[1], small_disk / "ben.galley") as ben:
        ben.write(campaign(9_001, slide("s1", "Mine"), shared=True))
        with pytest.raises(UserError, match="The disk is full"):
            ben.sync()
        before = len(ben.documents())
        assert before < COUNT
        assert uuid(9_001) in ben.documents()
        assert there(team[0]) >= {uuid(n) for n in range(1, COUNT + 1)}, "a full disk deletes nothing there"
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    with Teammate(team[1], small_disk / "ben.galley") as ben:
        ben.sync()
        assert ben.documents().keys() == there(team[0]) == {uuid(n) for n in (*range(1, COUNT + 1), 9_001)}
        assert ben.sync().report.quiet
        assert ben.sound() == []


def test_clocks_that_are_years_off_decide_nothing(team, tmp_path):
    past, future = FakeClock(datetime(1999, 1, 1, tzinfo=UTC)), FakeClock(datetime(2099, 1, 1, tzinfo=UTC))
    with (
        Teammate(team[0], tmp_path / "ada.galley", clock=past) as ada,
        Teammate(team[1], tmp_path / "ben.galley", clock=future) as ben,
    ):
        ada.write(campaign(1, slide("s1", "Hello"), shared=True), campaign(2, shared=True))
        ada.sync()
        ben.sync()
        ben.edit(uuid(1), SetValue(TITLE, "From the future"))
        ada.edit(uuid(1), SetValue(BODY, "From the past"))
        ben.sync()
        ada.sync()
        ada.edit(uuid(1), SetValue(TITLE, "Behind the future"))
        ada.sync()
        ben.sync()
        assert ada.documents() == ben.documents()
        (shown,) = ben.documents()[uuid(1)]["message"]["slides"]
        assert (shown["title"]["text"], shown["body"]["text"]) == ("Behind the future", "From the past")
        ada.delete(uuid(2))
        ada.sync()
        ben.sync()
        assert uuid(2) not in ben.documents()
        assert ada.sync().report.quiet and ben.sync().report.quiet


def page(text: str) -> bytes:
    body = text.encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def test_a_server_that_answers_pages_is_taken_for_a_network_that_wants_a_sign_in(team, tmp_path, monkeypatch):
    path = tmp_path / "ada.galley"
    with Teammate(team[0], path) as ada:
        ada.write(campaign(1, shared=True))
        ada.sync()
    with Liar() as liar:
        liar.otherwise = page("<html><body>Sign in to this network</body></html>")
        monkeypatch.setenv("GALLEY_PASSWORD", team[0].password)
        with Teammate(team[0], path) as ada, ada.workspace.transaction() as transaction:
            transaction.set_setting("team", {"location": liar.url, "workspace": team[0].workspace, "user": "ada"})
        ended = galley("sync", path)
    assert ended.code == 4
    assert "answered with a page instead of data" in ended.err
    with Teammate(team[0], path) as ada:
        assert ada.documents().keys() == {uuid(1)}
