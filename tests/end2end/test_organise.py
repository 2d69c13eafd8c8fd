"""Labels in the real window: made, merged, brought back, and changed by another program meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop() as desktop:
        yield desktop


def labels(workspace: Path) -> list[str]:
    return sorted(line["name"] for line in lines("labels", workspace))


def test_labels_are_made_renamed_merged_and_brought_back(desktop, samples):
    before = labels(samples)
    desktop.run("open", str(samples))
    desktop.expect("New campaign")
    desktop.keys("ctrl+k")
    desktop.ask("focused", "Find anything")
    desktop.type("organise")
    desktop.expect("Organise, Page")
    desktop.keys("Return")
    desktop.expect("For your team")
    desktop.focus("New label")
    desktop.type("Autumn")
    desktop.keys("Return")
    desktop.ask("has", "Autumn")
    desktop.type("Fall")
    desktop.keys("Return")
    desktop.press("Rename")
    desktop.type("autumn")
    desktop.keys("Return")
    desktop.expect("Another label is called “Autumn”. Merge the two?")
    desktop.press("Merge", "push button")
    desktop.expect("“Fall” was merged into “Autumn”.")
    assert labels(samples) == sorted([*before, "Autumn"])
    desktop.press("Undo", "push button")
    desktop.ask("has", "Fall")
    assert labels(samples) == sorted([*before, "Autumn", "Fall"])
    assert galley("labels", samples, "add", "From elsewhere").code == 0
    desktop.expect("From elsewhere")
    assert desktop.quit() == 0
