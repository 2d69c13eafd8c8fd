"""A campaign's labels in the real editor: found, made, taken off by keys, undone, and written from outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]

SAMPLE = "Harbour House: rooms for autumn"


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop() as desktop:
        yield desktop


def labels(workspace: Path) -> tuple[list[str], str]:
    """The sample's labels, and when it was changed."""
    row = next(row for row in lines("list", workspace) if row["name"] == SAMPLE)
    return row["labels"], row["changed"]


def add(desktop: Desktop, *names: str) -> None:
    desktop.focus("Add label")
    desktop.keys("space")
    for name in names:
        desktop.type(name)
        desktop.keys("Return")
    desktop.keys("Return")
    for name in names:
        desktop.expect(f"Remove {name}")
    desktop.expect("Saved ")


def test_labels_are_made_taken_off_and_brought_back_without_a_change_of_the_campaign(desktop, samples):
    _, changed = labels(samples)
    assert galley("labels", samples, "add", "Autumn").code == 0
    desktop.run("open", str(samples))
    desktop.click(SAMPLE)
    desktop.keys("Return")
    desktop.press("Details")
    add(desktop, "Autumn", "Fresh")
    assert labels(samples) == (["Autumn", "Fresh"], changed)

    desktop.focus("Remove Autumn")
    desktop.keys("Delete")
    desktop.ask("focused", "Remove Fresh")
    desktop.keys("ctrl+z")
    desktop.expect("Remove Autumn")
    desktop.expect("Saved ")
    assert labels(samples) == (["Autumn", "Fresh"], changed)

    assert galley("file", samples, SAMPLE, "--create", "--add-label", "From outside").code == 0
    desktop.expect("Remove From outside")
    assert desktop.quit() == 0
    assert labels(samples) == (["Autumn", "Fresh", "From outside"], changed)
