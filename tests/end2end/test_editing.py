"""What was said to be committed is there, whatever happens to the process that said so."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.campaign import encode
from app.services.editing import Editing
from app.storage.workspaces import SqliteWorkspaces
from tests.end2end.writer import Now
from tests.made import campaign, slide, uuid

ROOT = Path(__file__).parents[2]
ONE = uuid(1)
TITLE, NAME = "message/slides/s1/title/text", "name"

pytestmark = pytest.mark.end2end


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with opened(SqliteWorkspaces(Now()).create(tmp_path / "made-up.galley")) as (_, editing):
        editing.create([campaign(1, slide("s1", "Hello"))])
    return tmp_path / "made-up.galley"


@contextmanager
def opened(workspace):
    try:
        yield workspace, Editing(workspace, Now(), "Ann")
    finally:
        workspace.close()


@contextmanager
def writing(path: Path, field: str) -> Iterator[subprocess.Popen[str]]:
    """A writer at work, killed at the end."""
    command = [sys.executable, "-m", "tests.end2end.writer", str(path), ONE, field]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def acknowledged(process: subprocess.Popen[str], count: int) -> int:
    """The number of the last text that was committed for sure, after at least ``count`` of them."""
    numbers = [int(next(process.stdout)) for _ in range(count)]
    process.kill()
    return int((process.stdout.read().splitlines() or numbers)[-1])


def text_number(text: str) -> int:
    return int(text.removeprefix("text "))


@pytest.mark.parametrize("count", [1, 2, 7, 23, 60])
def test_nothing_that_was_committed_is_lost_when_the_process_is_killed(path, count):
    with writing(path, TITLE) as process:
        last = acknowledged(process, count)

    with opened(SqliteWorkspaces(Now()).open(path)) as (workspace, editing):
        stored = workspace.get(ONE)
        there = text_number(stored.campaign.message.slides[0].title.text)
        assert there in (last, last + 1)
        assert [check for check in workspace.examine() if not check.ok] == []
        for _ in range(there):
            editing.undo(ONE)
        assert encode(workspace.get(ONE).campaign) == encode(campaign(1, slide("s1", "Hello")))


def test_two_processes_that_edit_one_campaign_lose_nothing(path):
    with writing(path, TITLE) as one, writing(path, NAME) as other:
        numbers = [[int(next(process.stdout)) for process in (one, other)] for _ in range(20)]
        last = [acknowledged(process, 1) for process in (one, other)]

    assert numbers[-1] == [20, 20]
    with opened(SqliteWorkspaces(Now()).open(path)) as (workspace, _):
        stored = workspace.get(ONE).campaign
        there = [text_number(stored.message.slides[0].title.text), text_number(stored.name)]
        assert all(found in (sure, sure + 1) for found, sure in zip(there, last, strict=True))
        edits = [row for row in workspace.journal_since(0, 1_000_000) if row.author == "Writer"]
        assert len(edits) == 2 * sum(there)
