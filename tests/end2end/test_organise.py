"""Labels in the real window: made, merged, brought back, and changed by another program meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, ids, lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop() as desktop:
        yield desktop


def labels(workspace: Path) -> list[str]:
    return sorted(line["name"] for line in lines("labels", workspace))


def open_organise(desktop: Desktop, workspace: Path) -> None:
    desktop.run("open", str(workspace))
    desktop.expect("New campaign")
    desktop.keys("ctrl+k")
    desktop.ask("focused", "Find anything")
    desktop.type("organise")
    desktop.expect("Organise, Page")
    desktop.keys("Return")
    desktop.expect("For your team")


def file(workspace: Path, *arguments: object) -> None:
    ended = galley("file", workspace, *arguments)
    assert ended.code == 0, ended.err


def had(workspace: Path, what: str) -> list[tuple[str, ...]]:
    """What campaigns have, less those that have nothing."""
    return sorted(tuple(row[what]) for row in lines("list", workspace) if row[what])


def test_labels_are_made_renamed_merged_and_brought_back(desktop, samples):
    before = labels(samples)
    open_organise(desktop, samples)
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


def test_labels_that_campaigns_have_are_merged_and_deleted_with_the_count_told_and_brought_back(desktop, samples):
    campaigns = list(ids(samples).values())
    file(samples, *campaigns[:3], "--add-label", "Autumn", "--create")
    file(samples, *campaigns[2:], "--add-label", "Fall", "--create")
    before = had(samples, "labels")
    open_organise(desktop, samples)
    desktop.click("Autumn")
    desktop.press("Merge into another")
    desktop.ask("has", "Merge into")
    desktop.type("fal")
    desktop.keys("Return")
    desktop.expect("3 campaigns will have “Fall” instead.")
    desktop.press("Merge", "push button")
    desktop.expect("“Autumn” was merged into “Fall”. 3 campaigns were changed.")
    assert had(samples, "labels") == [("Fall",)] * 4
    desktop.press("Undo", "push button")
    desktop.ask("has", "Autumn")
    assert had(samples, "labels") == before

    desktop.click("Autumn")
    desktop.press("Delete", "push button")
    desktop.expect("3 campaigns were changed.")
    assert had(samples, "labels") == [("Fall",)] * 2
    desktop.press("Undo", "push button")
    desktop.ask("has", "Autumn")
    assert had(samples, "labels") == before


def test_a_subscription_in_use_is_deleted_with_another_in_its_place_and_brought_back(desktop, samples):
    for name in ("News", "Offers"):
        lines("subscriptions", samples, "add", name)
    file(samples, *list(ids(samples).values())[:3], "--add-category", "News")
    open_organise(desktop, samples)
    desktop.press("Subscriptions", "page tab")
    desktop.expect("Who agreed to get it")
    desktop.press("Delete", "push button")
    desktop.expect("“News” is in use: 3 campaigns.")
    desktop.press("Choose what takes its place")
    desktop.ask("focused", "Search subscriptions")
    desktop.keys("Return")
    desktop.expect("3 campaigns will have “Offers” instead.")
    desktop.press("Replace and delete")
    desktop.expect("3 campaigns were changed.")
    assert had(samples, "categories") == [("Offers",)] * 3
    desktop.press("Undo", "push button")
    desktop.ask("has", "News")
    assert had(samples, "categories") == [("News",)] * 3
