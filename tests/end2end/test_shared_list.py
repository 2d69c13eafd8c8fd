"""A list that another process changes while somebody looks at it: filtered, sorted, with campaigns selected."""

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.storage.workspaces import SqliteWorkspaces
from tests.bench.generator import fill
from tests.bench.writing import campaigns
from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, lines
from tests.end2end.writer import Now

pytestmark = [pytest.mark.end2end, pytest.mark.window]

COUNT = 60
"""Campaigns called "Row 00" to "Row 59", three times what the window shows."""


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop(environment={"LC_ALL": "C.UTF-8"}) as desktop:
        yield desktop


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    path = tmp_path / "shared.galley"
    made = (
        replace(each, name=f"Row {number:02}", status="draft", labels=(), archived=False)
        for number, each in enumerate(islice(campaigns(COUNT), COUNT))
    )
    with closing(SqliteWorkspaces(Now()).create(path, "both")) as workspace:
        fill(workspace, made, tell=lambda _: None)
    return path


def elsewhere(command: str, workspace: Path, *arguments: object) -> None:
    """Another process does something."""
    ended = galley(command, workspace, *arguments)
    assert ended.code == 0, ended.err


def look(desktop: Desktop, workspace: Path) -> list[int]:
    """Those with "row" in their names, by name, scrolled down, "Row 21" and "Row 22" selected: where that stands."""
    desktop.run("open", str(workspace))
    desktop.expect(f"Total: {COUNT}")
    desktop.keys("ctrl+f")
    desktop.type("row")
    desktop.expect(f"Total: {COUNT}")
    desktop.click("Name")
    desktop.expect("Row 00")
    desktop.click("Row 05")
    desktop.expect("1 selected")
    desktop.keys(*["Down"] * 25, *["Up"] * 9, "shift+Down")
    desktop.expect("2 selected")
    return desktop.ask("place", "Row 22")


def test_rows_come_and_go_above_while_selection_and_place_stay(desktop, shared):
    place = look(desktop, shared)
    elsewhere("edit", shared, "Row 03", "--set", "name=Other")
    desktop.expect(f"Total: {COUNT - 1}")
    assert desktop.ask("place", "Row 22") == place
    elsewhere("undo", shared)
    desktop.expect(f"Total: {COUNT}")
    elsewhere("file", shared, "Row 04", "Row 06", "--archive")
    desktop.expect(f"Total: {COUNT - 2}")
    elsewhere("file", shared, "Row 05", "--delete")
    desktop.expect(f"Total: {COUNT - 3}")
    assert desktop.ask("place", "Row 22") == place
    desktop.expect("2 selected")

    elsewhere("file", shared, "--all", "--add-label", "Shared", "--create")
    desktop.expect("Shared")
    elsewhere("edit", shared, "Row 08", "--set", "name=Row 59b")
    elsewhere("file", shared, "Row 22", "--delete")
    desktop.expect("1 selected")
    elsewhere("edit", shared, "Row 21", "--set", "name=Row 59c")
    elsewhere("file", shared, "--all", "--add-label", "Later", "--create")
    desktop.expect("Later")
    desktop.keys("ctrl+d")
    desktop.expect("Duplicated Row 59c")
    assert desktop.program is not None
    assert desktop.program.poll() is None


def test_what_is_typed_into_a_campaign_that_another_process_bins_meanwhile_is_kept(desktop, samples):
    row = lines("list", samples, "--template", "simple")[0]
    desktop.run("open", str(samples))
    desktop.expect(row["name"])
    desktop.keys("ctrl+k")
    desktop.ask("focused", "Find anything")
    desktop.type(row["name"])
    desktop.expect(", Campaign")
    desktop.keys("Return")
    desktop.ask("focus", "Title")
    elsewhere("file", samples, row["id"], "--delete")
    desktop.write("Title", "Typed after that")
    elsewhere("file", samples, row["id"], "--restore")
    (document,) = lines("show", samples, row["id"])
    assert document["message"]["slides"][0]["title"]["text"] == "Typed after that"
    assert desktop.quit() == 0
