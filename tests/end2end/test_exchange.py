"""Campaigns out of one workspace and into another, through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import ids, lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]

TITLE = "message.slides.0.title.text"


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop() as desktop:
        yield desktop


def choose(desktop: Desktop, path: Path) -> None:
    """Type a file's name into the dialog."""
    desktop.focus("File name:")
    desktop.keys("ctrl+a")
    desktop.type(str(path))
    desktop.reads("File name:", str(path))
    desktop.keys("Return")


def title(workspace: Path, campaign: str) -> str:
    (document,) = lines("show", workspace, campaign)
    return str(document["message"]["slides"][0]["title"]["text"])


def test_a_package_is_looked_at_imported_and_taken_back(desktop, samples, tmp_path):
    campaigns, package = ids(samples), tmp_path / "all.galleypack"
    lines("edit", samples, campaigns["simple"], "--set", f"{TITLE}=From afar")
    lines("export", samples, *campaigns.values(), "--to", "package", "-o", package)
    lines("undo", samples, campaigns["simple"])
    before = title(samples, campaigns["simple"])
    desktop.run("open", str(samples))
    desktop.expect("Total: 4")

    desktop.keys("ctrl+i")
    choose(desktop, package)
    desktop.expect("4 campaigns: 1 changed, 3 the same")
    desktop.expect("Title in the package: From afar")
    desktop.press("Take theirs", "radio button")
    desktop.press("Import 1 campaign")
    desktop.expect("1 campaign replaced")
    assert title(samples, campaigns["simple"]) == "From afar"

    desktop.press("Undo", "push button")
    desktop.expect("Undone: Import")
    assert title(samples, campaigns["simple"]) == before


def test_a_campaign_leaves_as_a_package_and_a_table_comes_in(desktop, samples, empty, tmp_path):
    out, table = tmp_path / "out.galleypack", tmp_path / "autumn.csv"
    table.write_text("Headline,Body,Owner\nSeeds and soil,For the balcony,Bo\n,,Bo\n", encoding="utf-8")
    desktop.run("open", str(samples))
    desktop.expect("Total: 4")

    desktop.keys("ctrl+a", "ctrl+shift+e")
    choose(desktop, out)
    desktop.expect("4 campaigns exported")
    assert len(lines("import", empty, out)) == 4

    desktop.keys("ctrl+i")
    choose(desktop, table)
    desktop.expect("1 campaign, 1 row left out")
    desktop.press("Import 1 campaign")
    desktop.expect("Imported: 1")
    assert [row["name"] for row in lines("list", samples, "--search", "soil")] == ["Seeds and soil"]
