"""Whatever moment a step over thousands of campaigns is killed at, all of it is in the file or none."""

import random
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest

from app.services.editing import Editing
from app.services.ports import ListQuery, Named
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.bench.generator import fill
from tests.bench.writing import campaigns, labels
from tests.end2end.writer import Now

ROOT = Path(__file__).parents[2]
COUNT = 10_000
LABEL = "20000000-0000-4000-8000-00000000000a"
FILING_SECONDS = (0.02, 3.0)
KILLS = 2

pytestmark = pytest.mark.end2end


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bulk") / "made.galley"
    with closing(SqliteWorkspaces(Now()).create(path, "both")) as workspace:
        fill(workspace, campaigns(COUNT), tell=lambda _: None)
    return path


def filed_until_killed(path: Path, seconds: float) -> int:
    """How many steps were said to be done by then."""
    command = [sys.executable, "-m", "tests.end2end.filer", str(path), LABEL]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            assert next(process.stdout) == "ready\n"
            timer = Timer(seconds, process.kill)
            timer.start()
            said = sum(line == "done\n" for line in process.stdout)
            timer.join()
        finally:
            process.kill()
    return said


def labelled(workspace: SqliteWorkspace) -> int:
    """How many campaigns have the label, which has to be all or none, in every place that says so."""
    members = workspace.usage("labels").get(LABEL, 0)
    ((documents,),) = workspace.query("SELECT count(*) FROM documents WHERE instr(text, ?)", LABEL)
    listed = workspace.count(ListQuery(label=LABEL, archived=None))
    assert members == documents == listed
    assert members in (0, workspace.count(ListQuery()))
    return members


def test_all_or_none_of_a_step_over_thousands_survives_a_kill(
    made: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path = Path(shutil.copy(made, tmp_path / "killed.galley"))
    with closing(SqliteWorkspaces(Now()).open(path)) as workspace, workspace.transaction() as transaction:
        transaction.put_label(Named(id=LABEL, name="Chosen"))
    kills = request.config.getoption("--kills") or KILLS
    moments = random.Random(14)
    was = 0
    for _ in range(kills):
        said = filed_until_killed(path, moments.uniform(*FILING_SECONDS))
        with closing(SqliteWorkspaces(Now()).open(path)) as workspace:
            now = labelled(workspace)
            steps = len(workspace.groups(None))
            assert steps - was >= said, "what was said to be done is in the file"
            assert steps - was <= said + 1
            was = steps
            assert (steps % 2 == 1) == (now > 0)
    with closing(SqliteWorkspaces(Now()).open(path)) as workspace:
        assert [check for check in workspace.examine() if not check.ok] == []
        if labelled(workspace):
            Editing(workspace, Now(), "Ann").undo()
        assert labelled(workspace) == 0


def test_the_label_of_the_test_is_nobody_elses() -> None:
    assert LABEL not in {label.id for label in labels()}
