"""Labelling 10,000 campaigns, spread over all of the workspace; taking it back; putting as many into the archive."""

import os
import shutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

from app.domain.filing import Change, archiving, naming
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.ports import LABELS, Named
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench.figures import Figure, Samples, timed
from tests.bench.generator import workspace_file

SIZES = (10_000, 1_000_000)
CHOSEN, RUNS = 10_000, 3
LIMIT = 2_000.0
"""Milliseconds to label as many, and to take it back."""
LABEL = Named(id="20000000-0000-4000-8000-00000000000a", name="Chosen")


def figures() -> list[Figure]:
    """Three rows for each size of workspace."""
    return [figure for size in SIZES for figure in measured(size, workspace_file(size))]


def measured(size: int, file: Path, chosen: int = CHOSEN) -> list[Figure]:
    """The figures of one workspace, on a copy of ``file``."""
    with copied(file) as workspace:
        campaigns = spread(workspace, chosen)
        label = naming(LABELS, str, [LABEL.id], [])
        labelled, unlabelled = there_and_back(workspace, campaigns, label)
        archived, _ = there_and_back(workspace, campaigns, archiving(True))
    notes: dict[str, object] = {"campaigns": size, "chosen": len(campaigns)}
    return [
        Figure(f"label {chosen} of {size} campaigns", labelled, max_limit=LIMIT, notes=notes),
        Figure("undo of it", unlabelled, max_limit=LIMIT, notes=notes),
        Figure("archive as many", archived, notes=notes),
    ]


@contextmanager
def copied(file: Path) -> Generator[SqliteWorkspace]:
    """A copy with one label more, that nobody has yet. It is on the disk before anything waits for the disk."""
    with tempfile.TemporaryDirectory(prefix="galley-bench-") as folder:
        path = Path(shutil.copy(file, folder))
        with path.open("r+b") as copy:
            os.fsync(copy.fileno())
        with closing(SqliteWorkspaces(SystemClock()).open(path)) as workspace:
            with workspace.transaction() as transaction:
                transaction.put_label(LABEL)
            yield workspace


def spread(workspace: SqliteWorkspace, count: int) -> list[str]:
    """So many campaigns (ids), with as many others between one and the next: no two share a page of the file."""
    every = [id for (id,) in workspace.query("SELECT id FROM campaigns ORDER BY place")]
    return every[:: max(1, len(every) // count)][:count]


def there_and_back(workspace: SqliteWorkspace, campaigns: list[str], change: Change) -> tuple[Samples, Samples]:
    """How long it takes to file them, and to take that back."""
    clock = SystemClock()
    filing, editing = Filing(workspace, clock, "bench"), Editing(workspace, clock, "bench")
    steps: tuple[Callable[[], object], ...] = (lambda: filing.file(campaigns, change), editing.undo)
    taken = [[timed(step) for step in steps] for _ in range(RUNS)]
    there, back = zip(*taken, strict=True)
    return Samples(there), Samples(back)
