import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("sqlalchemy", "alembic", "requests", "PIL", "liquid", "keyring")

PROGRAM = """
import json, os, signal, sys
from PySide6.QtCore import QTimer
from tests.ui import fakes
from app.ui import app
from app.ui.parts import Parts

workspace = fakes.MadeUpWorkspace(lines=fakes.samples(), settings={"product": "both"})
services = fakes.services(workspace, theme="light")
commands = fakes.RecordedCommands(workspace)
parts = Parts(
    first=lambda services, path: services.create(path),
    commands=lambda services, workspace: commands,
    choices=lambda services, workspace: fakes.MadeUpChoices(),
)


class Told(app.Engine):
    def __init__(self, services, window, *rest):
        print(json.dumps({"shown": window.isVisible(), "modules": sorted(sys.modules)}), flush=True)
        super().__init__(services, window, *rest)
        self.jobs.run("database", lambda _: os.kill(os.getpid(), signal.SIGTERM))


app.Engine = Told
code = app.run(services, None, parts)
print(json.dumps({"closed": workspace.closed, "code": code}), flush=True)
"""


@pytest.fixture(scope="module")
def told() -> list[dict]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_nothing_heavy_is_imported_before_the_first_paint(told):
    assert told[0]["shown"]
    loaded = {name.partition(".")[0] for name in told[0]["modules"]}
    assert "PySide6" in loaded
    assert not loaded & set(HEAVY)


def test_pages_that_are_not_in_sight_are_not_imported_either(told):
    late = ("gallery", "settings", "palette", "first_question", "campaigns", "campaign_table")
    assert not {f"app.ui.views.{name}" for name in late} & set(told[0]["modules"])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals between processes")
def test_a_signal_ends_it_cleanly_and_closes_the_workspace(told):
    assert told[-1]["code"] == 0
