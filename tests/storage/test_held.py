"""An open workspace keeps its locks, whatever else is asked of its file in the same process."""

import subprocess
import sys

import pytest

from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import put
from tests.end2end.writer import Now
from tests.made import campaign, uuid

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX systems")
LOOK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM campaigns").fetchone()
connection.close()
"""


def test_opening_it_again_leaves_its_log_to_it(tmp_path):
    path = tmp_path / "a.galley"
    workspace = SqliteWorkspaces(Now()).create(path)
    put(workspace, campaign(1))
    SqliteWorkspaces(Now()).open(path).close()
    SqliteWorkspaces(Now()).open(path, read_only=True).close()
    subprocess.run([sys.executable, "-c", LOOK, str(path)], check=True, capture_output=True)
    assert (tmp_path / "a.galley-wal").exists()
    put(workspace, campaign(2))
    assert workspace.get(uuid(2)) is not None
    workspace.close()
    assert not (tmp_path / "a.galley-wal").exists()
