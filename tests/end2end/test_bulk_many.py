"""Thousands of campaigns selected over all pages of the list: how far a step is, and cancelled, it leaves nothing."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.services.ports import ListQuery
from app.storage.workspaces import SqliteWorkspaces
from tests.bench.generator import fill
from tests.bench.writing import campaigns
from tests.end2end.desktop import Desktop
from tests.end2end.writer import Now

pytestmark = [pytest.mark.end2end, pytest.mark.window]

COUNT = 10_000
LABEL = "Everywhere"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "many.galley"
    with closing(SqliteWorkspaces(Now()).create(path, "both")) as workspace:
        fill(workspace, campaigns(COUNT), tell=lambda _: None)
    return path


@pytest.fixture
def desktop(home: Path) -> Iterator[Desktop]:
    with Desktop(environment={"LC_ALL": "C.UTF-8"}) as desktop:
        yield desktop


def counted(path: Path) -> tuple[int, int, int]:
    """How many campaigns the list has, how many of them the label, and in how many steps it was given."""
    with closing(SqliteWorkspaces(Now()).open(path, read_only=True)) as workspace:
        label = workspace.named("labels", LABEL)
        labelled = workspace.count(ListQuery(label=label)) if label else 0
        return workspace.count(ListQuery()), labelled, len(workspace.groups(None))


def label_all(desktop: Desktop) -> None:
    desktop.keys("ctrl+l")
    desktop.ask("focused", "Labels")
    desktop.type(LABEL)
    desktop.expect(f"Create “{LABEL}”")
    desktop.keys("Return")
    desktop.press("Apply")


def test_a_step_over_all_pages_shows_how_far_it_is_and_leaves_nothing_when_cancelled(desktop, many):
    total, _, _ = counted(many)
    desktop.run("open", str(many))
    desktop.expect(f"Total: {total}")
    desktop.keys("ctrl+a")
    desktop.expect(f"{total} selected")

    label_all(desktop)
    desktop.press("Cancel")
    desktop.expect("Cancelled. Nothing has changed.")
    assert counted(many) == (total, 0, 0)

    label_all(desktop)
    desktop.expect("Labelling: ")
    desktop.expect(f"Labelled {total} campaigns")
    assert counted(many) == (total, total, 1)

    desktop.keys("ctrl+z")
    desktop.press("Cancel")
    desktop.expect("Cancelled. Nothing has changed.")
    assert counted(many) == (total, total, 1)
    desktop.keys("ctrl+z")
    desktop.expect("Undone: Add label")
    assert counted(many)[1] == 0
    desktop.expect(f"{total} selected")
