"""Whatever moment of typing the window is killed at, what its sign had called saved is in the file."""

import json
import random
import sqlite3
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from app.domain.errors import UserError
from app.services.editing import Editing
from app.storage.workspaces import SqliteWorkspaces
from tests.end2end.writer import Now
from tests.made import campaign, slide, uuid

ROOT = Path(__file__).parents[2]
KILLS = 20
ONE = uuid(1)
BEFORE = "Hello "
TYPING_SECONDS = (0.05, 1.6)
COMMITTED_WITHIN = 0.3
"""Seconds from a key to its COMMIT."""
BETWEEN_KEYS = 0.04
"""Seconds: the typist's pace. What it falls behind by is the machine's doing, and is allowed for."""

pytestmark = pytest.mark.end2end


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "round_number" in metafunc.fixturenames:
        metafunc.parametrize("round_number", range(metafunc.config.getoption("--kills") or KILLS))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    workspace = SqliteWorkspaces(Now()).create(tmp_path / "made-up.galley", "both")
    Editing(workspace, Now(), "Ann").create([campaign(1, slide("s1", BEFORE))])
    workspace.close()
    return tmp_path / "made-up.galley"


def typed_until_killed(path: Path, seconds: float) -> tuple[list[Any], float]:
    """What the typist said, and when it was killed: ``seconds`` behind its first key."""
    command = [sys.executable, "-m", "tests.end2end.typist", str(path), ONE]
    moments: list[float] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None

        def kill() -> None:
            moments.append(time.monotonic())
            process.kill()

        try:
            said = [json.loads(next(process.stdout))]
            timer = Timer(seconds, kill)
            timer.start()
            said += [json.loads(line) for line in process.stdout if line.endswith("\n")]
            timer.join()
        finally:
            process.kill()
    return said, moments[0]


def stalled(said: list[Any], killed: float) -> float:
    """Seconds for which the typist was kept from typing, at the worst."""
    keys = [each["at"] for each in said if not each["saved"]] or [killed]
    gaps = [later - earlier for earlier, later in pairwise([*keys, killed])]
    return max(0.0, *(gap - BETWEEN_KEYS for gap in gaps))


def whole(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_what_was_typed_survives_a_kill_at_any_moment(path, round_number):
    seconds = random.Random(round_number).uniform(*TYPING_SECONDS)
    said, killed = typed_until_killed(path, seconds)
    whole(path)

    workspace = SqliteWorkspaces(Now()).open(path)
    try:
        stored = workspace.get(ONE).campaign.message.slides[0].title.text
        assert said[-1]["text"].startswith(stored)
        saved = [each["text"] for each in said if each["saved"]]
        assert len(stored) >= len(saved[-1] if saved else BEFORE), "the sign said Saved"
        old = [each["text"] for each in said if each["at"] < killed - COMMITTED_WITHIN - stalled(said, killed)]
        assert len(stored) >= len(old[-1] if old else BEFORE), "typed more than 300 ms before"
        assert [check for check in workspace.examine() if not check.ok] == []
        undone_to_the_start(workspace, was_typed=stored != BEFORE)
    finally:
        workspace.close()


def undone_to_the_start(workspace: Any, *, was_typed: bool) -> None:
    """All the typing is one step."""
    editing = Editing(workspace, Now(), "Ann")
    if was_typed:
        editing.undo(ONE)
    assert workspace.get(ONE).campaign.message.slides[0].title.text == BEFORE
    with pytest.raises(UserError, match="Nothing to undo"):
        editing.undo(ONE)
