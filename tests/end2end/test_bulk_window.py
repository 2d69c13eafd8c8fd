"""Several campaigns at once in the real window: done, undone and done again, as the command line sees it."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.galley import galley, ids, lines

pytestmark = [pytest.mark.end2end, pytest.mark.window]

SAMPLE = "Harbour House: rooms for autumn"
FIRST_THREE = ("ctrl+Home", "shift+Down", "shift+Down")


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop() as desktop:
        yield desktop


@pytest.fixture
def shown(desktop: Desktop, samples: Path) -> Desktop:
    """The window with the samples, three of which are selected."""
    desktop.run("open", str(samples))
    desktop.expect(SAMPLE)
    select(desktop, *FIRST_THREE)
    return desktop


def rows(workspace: Path, *flags: str) -> list[Any]:
    return lines("list", workspace, *flags)


def named(workspace: Path, what: str) -> list[tuple[str, ...]]:
    """What the campaigns that have labels (or subscriptions) have."""
    return sorted(tuple(row[what]) for row in rows(workspace) if row[what])


def select(desktop: Desktop, *keys: str) -> None:
    """A click into the list, then keys; three are selected in the end."""
    desktop.click(SAMPLE)
    desktop.expect("1 selected")
    desktop.keys(*keys)
    desktop.expect("3 selected")


def pick(desktop: Desktop, keys: str, field: str, *typed: str) -> None:
    """Open a picker, take or make each of these, apply."""
    desktop.keys(keys)
    desktop.ask("focused", field)
    for name in typed:
        desktop.type(name)
        desktop.keys("Return")
        desktop.reads(field, "")
    desktop.press("Apply")


def travel(desktop: Desktop, key: str, said: str) -> None:
    desktop.keys(key)
    desktop.expect(said)


def test_a_label_comes_into_being_with_the_step_and_goes_with_it(shown, samples):
    pick(shown, "ctrl+l", "Labels", "Bank holiday")
    shown.expect("Labelled 3 campaigns")
    assert named(samples, "labels") == [("Bank holiday",)] * 3
    travel(shown, "ctrl+z", "Undone: Add label")
    assert lines("labels", samples) == []
    travel(shown, "ctrl+shift+z", "Done again: Add label")
    assert named(samples, "labels") == [("Bank holiday",)] * 3

    shown.keys("ctrl+l")
    shown.expect("Bank holiday, on all")
    shown.keys("space")
    shown.expect("Bank holiday, on none")
    shown.press("Apply")
    shown.expect("Took labels off 3 campaigns")
    assert named(samples, "labels") == []
    travel(shown, "ctrl+z", "Undone: Remove label")
    assert named(samples, "labels") == [("Bank holiday",)] * 3


def test_subscriptions_are_set_and_others_taken_away(shown, samples):
    lines("subscriptions", samples, "add", "News")
    lines("file", samples, rows(samples)[0]["id"], "--add-category", "News")
    pick(shown, "ctrl+shift+l", "Subscriptions", "Offers")
    shown.expect("Changed the subscriptions of 3 campaigns")
    assert named(samples, "categories") == [("News", "Offers"), ("Offers",), ("Offers",)]
    travel(shown, "ctrl+z", "Undone: ")
    assert named(samples, "categories") == [("News",)]

    shown.keys("ctrl+shift+l")
    shown.ask("focused", "Subscriptions")
    shown.type("Events")
    shown.keys("Return")
    shown.press("Take away all others", "check box")
    assert shown.ask("checked", "Take away all others")
    shown.press("Apply")
    shown.expect("Changed the subscriptions of 3 campaigns")
    assert named(samples, "categories") == [("Events",)] * 3
    travel(shown, "ctrl+z", "Undone: ")
    assert named(samples, "categories") == [("News",)]


@pytest.mark.parametrize(
    ("keys", "chip", "said", "back", "shelf"),
    [
        ("ctrl+shift+a", "Archive", "Archived 3 campaigns", "Take out of the archive", "--archived"),
        ("Delete", "Bin", "Moved 3 campaigns to the bin", "Take out of the bin", "--bin"),
    ],
)
def test_several_are_put_away_and_brought_back(shown, samples, keys, chip, said, back, shelf):
    away = rows(samples)[:3]
    shown.keys(keys)
    shown.expect(said)
    assert [row["id"] for row in rows(samples, shelf)] == [row["id"] for row in away]
    travel(shown, "ctrl+z", "Undone: ")
    assert len(rows(samples)) == 4
    travel(shown, "ctrl+shift+z", "Done again: ")

    shown.press(chip)
    shown.expect("Total: 3")
    select(shown, "ctrl+a")
    shown.press(back)
    shown.expect("Took 3 campaigns out")
    assert len(rows(samples)) == 4
    travel(shown, "ctrl+z", "Undone: ")
    assert len(rows(samples)) == 1
    shown.expect("Total: 3")


@pytest.mark.parametrize(
    ("keys", "said"), [("ctrl+d", "Duplicated 3 campaigns"), ("ctrl+shift+d", "Duplicated 3 campaigns to use again")]
)
def test_copies_come_and_go_while_another_program_writes(shown, samples, keys, said):
    shown.keys(keys)
    shown.expect(said)
    shown.expect("Total: 7")
    assert len(rows(samples)) == 7
    lines("edit", samples, ids(samples)["carousel"], "--set", "name=Written from outside")
    shown.expect("Written from outside")
    shown.press("Undo", "push button")
    shown.expect("Undone: ")
    shown.expect("Total: 4")
    assert "Written from outside" in {row["name"] for row in rows(samples)}


def test_a_report_is_of_the_selected_alone(shown, samples, tmp_path):
    table = tmp_path / "report.csv"
    shown.keys("ctrl+k")
    shown.ask("focused", "Find anything")
    shown.type("export report")
    shown.expect("Export report, Action")
    shown.keys("Return")
    assert shown.ask("checked", "The 3 selected campaigns")
    shown.press("Export", "push button")
    shown.focus("File name:")
    shown.keys("ctrl+a")
    shown.type(str(table))
    shown.reads("File name:", str(table))
    shown.keys("Return")
    shown.expect("Report of 3 campaigns written")
    with table.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.DictReader(file))
    assert len(written) == 3
    assert galley("doctor", samples).code == 0
