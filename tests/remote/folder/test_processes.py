"""Several real processes on one folder, and processes that die."""

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from app.remote.folder.text import parse
from app.sync.values import Stored, Write
from tests.remote.folder.racer import RECORDS
from tests.remote.folder.steps import A, connected, file_of, listing, team_folder

ROOT = Path(__file__).parents[3]
WRITES = 250
"""Of each of two processes."""
KILLS = 5
"""Of processes that write, at some moment."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return team_folder(tmp_path / "team")


def start(module: str, *words: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", f"tests.remote.folder.{module}", *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> list[str]:
    """The lines that it printed; it ended well."""
    out, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors
    return out.splitlines()


def counted(root: Path, name: str) -> Counter[str]:
    trees = {id: parse(file_of(root, id).read_bytes(), id) for id in RECORDS if file_of(root, id).exists()}
    return Counter({id: tree[name] for id, tree in trees.items() if name in tree})


def test_no_update_of_two_processes_is_lost(root: Path) -> None:
    processes = {name: start("racer", root, WRITES, name) for name in ("ada", "ben")}
    told = {name: Counter(finish(process)[1:]) for name, process in processes.items()}
    assert [sum(each.values()) for each in told.values()] == [WRITES, WRITES]
    assert {name: counted(root, name) for name in told} == told


def test_a_kill_at_any_step_leaves_whole_records_and_can_be_made_good(tmp_path: Path) -> None:
    (kills,) = finish(start("killed", tmp_path))
    assert int(kills) > 50


def test_after_kills_at_any_moment_everything_that_was_told_is_there(root: Path) -> None:
    told: Counter[str] = Counter()
    for _ in range(KILLS):
        process = start("racer", root, 1_000_000, "ada")
        assert process.stdout
        process.stdout.readline()
        lines = [process.stdout.readline() for _ in range(random.randint(1, 30))]
        process.kill()
        rest, _ = process.communicate()
        told.update(line.strip() for line in [*lines, *rest.splitlines()])
        recover(root)
    found = counted(root, "ada")
    assert not any(page.broken for page in listing(connected(root)))
    assert all(found[id] >= number for id, number in told.items())
    assert sum(found.values()) <= sum(told.values()) + KILLS


def recover(root: Path) -> None:
    """What the next writer does, whose stopwatch does not make the test wait."""
    (outcome,) = connected(root).write([Write("labels", A, {"id": A}, None)])
    assert isinstance(outcome, Stored)
