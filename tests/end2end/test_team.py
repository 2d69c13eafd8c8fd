"""A team in the real window, with a real server and with a folder, and somebody else on the command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, ids, lines
from tests.server.running import Person, memory_server

pytestmark = [pytest.mark.end2end, pytest.mark.window]

NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop(environment=NO_KEYRING) as desktop:
        yield desktop


@pytest.fixture
def person() -> Iterator[Person]:
    with memory_server() as server:
        yield server.person("olena", server.workspace(), "editor")


def open_team(desktop: Desktop, workspace: Path) -> None:
    desktop.run("open", str(workspace))
    desktop.expect("New campaign")
    desktop.press("Team")
    desktop.expect("Work on campaigns together")


def fill(desktop: Desktop, **fields: str) -> None:
    for name, text in fields.items():
        desktop.focus(name.replace("_", " "))
        desktop.keys("ctrl+a")
        desktop.type(text)


def title_of(workspace: Path, campaign: str) -> str:
    (shown,) = lines("show", workspace, campaign)
    return shown["message"]["slides"][0]["title"]["text"]


def test_a_server_is_connected_to_what_is_shared_goes_there_and_somebody_else_has_it(
    desktop, samples, empty, person, monkeypatch
):
    monkeypatch.setenv("GALLEY_PASSWORD", person.password)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", NO_KEYRING["PYTHON_KEYRING_BACKEND"])
    open_team(desktop, samples)
    desktop.press("A server")
    fill(desktop, Server=person.url, Team=person.workspace, User=person.user, Password_or_token="not this one")
    desktop.press("Connect", "push button")
    desktop.expect("does not know this user and password")
    fill(desktop, Password_or_token=person.password)
    desktop.press("Connect", "push button")
    desktop.expect("the password is kept until you close Galley")
    desktop.expect("olena · Editor")
    desktop.expect("Synced just now")

    desktop.press("Campaigns")
    desktop.expect("Total: 4")
    desktop.keys("ctrl+a")
    desktop.press("Share with team")
    desktop.expect("Shared 4 campaigns with the team")
    desktop.press("Team: Synced")
    desktop.expect("Went: 4")
    assert galley("remote", empty, "set", person.url, "--workspace", person.workspace, "--user", person.user).code == 0
    assert galley("sync", empty).code == 0
    assert ids(empty) == ids(samples)
    assert desktop.quit() == 0


def test_one_goes_on_typing_while_somebody_else_changes_the_same_campaign(desktop, samples, empty, tmp_path):
    folder = tmp_path / "team"
    folder.mkdir()
    campaign = ids(samples)["simple"]
    assert galley("share", samples, campaign).code == 0
    for workspace in (samples, empty):
        assert galley("remote", workspace, "set", folder).code == 0
        assert galley("sync", workspace).code == 0
    before = title_of(samples, campaign)
    desktop.run("open", str(samples))
    desktop.expect("Team: Synced")
    desktop.keys("ctrl+k")
    desktop.ask("focused", "Find anything")
    desktop.type("Green Basket")
    desktop.expect("Green Basket: delivery tonight")
    desktop.keys("Return")
    desktop.expect("Draft · synced")
    desktop.focus("Title")
    desktop.keys("End")
    theirs = f"Olena: {before}"
    assert galley("edit", empty, campaign, "--set", f"message.slides.0.title.text={theirs}").code == 0
    assert galley("sync", empty).code == 0
    with desktop.typing(", and more of it", 60):
        desktop.expect("Draft · changed here")
    desktop.expect("Draft · synced")
    both = f"{theirs}, and more of it"
    desktop.reads("Title", both)
    desktop.type("!")
    desktop.reads("Title", f"{both}!")
    desktop.expect("Saved ")
    assert title_of(samples, campaign) == f"{both}!"
    assert desktop.quit() == 0
    assert galley("sync", samples).code == 0
    assert galley("sync", empty).code == 0
    assert title_of(empty, campaign) == f"{both}!"


def test_without_its_folder_the_team_is_quietly_away_and_what_waits_goes_when_it_is_back(desktop, samples, tmp_path):
    folder, gone = tmp_path / "team", tmp_path / "gone"
    folder.mkdir()
    assert galley("remote", samples, "set", folder).code == 0
    assert galley("sync", samples).code == 0
    folder.rename(gone)
    assert galley("share", samples, "--all").code == 0
    desktop.run("open", str(samples))
    desktop.expect("Offline · 4 changes waiting")
    desktop.press("Team: Offline · 4 changes waiting")
    desktop.expect("is not there")
    gone.rename(folder)
    desktop.press("Sync now", "push button")
    desktop.expect("Went: 4")
    assert len(list((folder / "campaigns").iterdir())) == 4
    assert desktop.quit() == 0
