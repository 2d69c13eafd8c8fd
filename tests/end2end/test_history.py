"""Back to a version and to a moment, in the real window, with what the command line sees of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop(environment={"LC_ALL": "C.UTF-8"}) as desktop:
        yield desktop


def title(workspace: Path, campaign: str) -> str:
    (document,) = lines("show", workspace, campaign)
    return document["message"]["slides"][0]["title"]["text"]


def test_a_named_version_and_a_moment_are_restored_and_undone(desktop, samples):
    campaign = lines("list", samples, "--template", "simple")[0]
    first = title(samples, campaign["id"])
    desktop.run("open", str(samples))
    desktop.expect(campaign["name"])
    desktop.keys("ctrl+k")
    desktop.type(campaign["name"])
    desktop.expect(campaign["name"])
    desktop.keys("Return")
    desktop.reads("Title", first)

    desktop.keys("ctrl+shift+s")
    desktop.focus("New name")
    desktop.type("Sent to legal")
    desktop.keys("Return")
    desktop.expect("Kept as “Sent to legal”")
    desktop.keys("ctrl+h")
    desktop.write("Title", "Autumn is here")

    desktop.press("History", "push button")
    desktop.expect("1 field differs")
    desktop.focus("Versions")
    desktop.keys("End")
    desktop.press("Restore this version")
    desktop.expect("No field differs")
    assert title(samples, campaign["id"]) == first
    desktop.press("Undo", "push button")
    desktop.expect("1 field differs")
    assert title(samples, campaign["id"]) == "Autumn is here"

    desktop.press("Show: Time line")
    desktop.expect("Restore this moment")
    desktop.focus("Time line")
    desktop.keys("Home")
    desktop.expect("Created")
    desktop.expect("1 field differs")
    desktop.press("Restore this moment")
    desktop.expect("No field differs")
    assert desktop.quit() == 0
    assert title(samples, campaign["id"]) == first
    kinds = {(version["kind"], version["name"]) for version in lines("versions", samples, campaign["id"])}
    assert {("named", "Sent to legal"), ("restore", "")} <= kinds


def test_a_version_that_came_about_by_handing_over_is_restored_and_undone(desktop, samples, tmp_path):
    campaign = lines("list", samples, "--template", "simple")[0]
    first = title(samples, campaign["id"])
    online = ("--media-base", "https://pictures.example/")
    lines("export", samples, campaign["id"], "--to", "clevertap-inbox", "-o", tmp_path / "out.json", *online)
    lines("edit", samples, campaign["id"], "--set", "message.slides.0.title.text=Autumn is here")
    desktop.run("open", str(samples))
    desktop.expect(campaign["name"])
    desktop.keys("ctrl+k")
    desktop.type(campaign["name"])
    desktop.expect(", Campaign")
    desktop.keys("Return")
    desktop.reads("Title", "Autumn is here")
    desktop.keys("ctrl+h")
    desktop.expect("1 field differs")
    desktop.focus("Versions")
    desktop.keys("End")
    desktop.press("Restore this version")
    desktop.expect("No field differs")
    assert title(samples, campaign["id"]) == first
    desktop.press("Undo", "push button")
    desktop.expect("1 field differs")
    assert title(samples, campaign["id"]) == "Autumn is here"
    kinds = [version["kind"] for version in lines("versions", samples, campaign["id"])]
    assert "restore" in kinds
