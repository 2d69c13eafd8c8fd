"""A process that labels every campaign and takes it back, without end: ``filer WORKSPACE LABEL``.

It says ``ready`` once, then ``done`` behind every COMMIT.
"""

import sys
from pathlib import Path

from app.domain.filing import naming
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.finding import every
from app.services.ports import ListQuery
from app.storage.workspaces import SqliteWorkspaces
from tests.end2end.writer import Now


def file(path: Path, label: str) -> None:
    """Label, undo, label, undo, until the process is ended."""
    clock = Now()
    workspace = SqliteWorkspaces(clock).open(path)
    filing, editing = Filing(workspace, clock, "Filer"), Editing(workspace, clock, "Filer")
    campaigns = list(every(workspace, ListQuery()))
    change = naming("labels", str, [label], [])
    print("ready", flush=True)
    while True:
        if filing.file(campaigns, change).group is None:
            editing.undo()
        print("done", flush=True)


if __name__ == "__main__":
    file(Path(sys.argv[1]), sys.argv[2])
