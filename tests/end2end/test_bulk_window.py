"""Several campaigns at once in the real window: labelled, put away, brought back, copied, while others write."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import ids, lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]

SAMPLE = "Harbour House: rooms for autumn"
FIRST_THREE = ("ctrl+Home", "shift+Down", "shift+Down")


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop() as desktop:
        yield desktop


def rows(workspace: Path, *flags: str) -> list[Any]:
    return lines("list", workspace, *flags)


def labelled(workspace: Path) -> int:
    return sum(bool(row["labels"]) for row in rows(workspace))


def select(desktop: Desktop, *keys: str) -> None:
    """A click into the list, then keys; three are selected in the end."""
    desktop.click(SAMPLE)
    desktop.expect("1 selected")
    desktop.keys(*keys)
    desktop.expect("3 selected")


def label(desktop: Desktop, workspace: Path) -> None:
    """Three get a label that comes into being with them; it goes and comes with the step."""
    select(desktop, *FIRST_THREE)
    desktop.keys("ctrl+l")
    desktop.type("Bank holiday")
    desktop.keys("Return", "Return")
    desktop.expect("Labelled 3 campaigns")
    assert labelled(workspace) == 3
    desktop.keys("ctrl+z")
    desktop.expect("Undone: Add label")
    assert labelled(workspace) == 0
    desktop.keys("ctrl+shift+z")
    desktop.expect("Done again: Add label")
    assert labelled(workspace) == 3


def put_away(desktop: Desktop, workspace: Path, keys: str, chip: str, said: str, back: str) -> None:
    """Three go to a shelf, are looked at there, and come back."""
    select(desktop, *FIRST_THREE)
    desktop.keys(keys)
    desktop.expect(said)
    desktop.press(chip)
    desktop.expect("Total: 3")
    select(desktop, "ctrl+a")
    desktop.press(back)
    desktop.press(chip)
    desktop.expect("Total: 4")
    assert len(rows(workspace)) == 4


def test_several_are_labelled_put_away_brought_back_and_copied_while_the_command_line_writes(desktop, samples):
    desktop.run("open", str(samples))
    desktop.expect(SAMPLE)
    label(desktop, samples)
    put_away(desktop, samples, "ctrl+shift+a", "Archive", "Archived 3 campaigns", "Take out of the archive")
    put_away(desktop, samples, "Delete", "Bin", "Moved 3 campaigns to the bin", "Take out of the bin")

    select(desktop, *FIRST_THREE)
    desktop.keys("ctrl+d")
    desktop.expect("Duplicated 3 campaigns")
    desktop.expect("Total: 7")
    lines("edit", samples, ids(samples)["carousel"], "--set", "name=Written from outside")
    desktop.expect("Written from outside")
    desktop.press("Undo")
    desktop.expect("Undone: Duplicate")
    assert {row["name"] for row in rows(samples)} >= {"Written from outside"}
    assert len(rows(samples)) == 4
