"""Large workspaces to measure with, written once and kept among the temporary files."""

import sys
import tempfile
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

from app.domain.campaign import Campaign
from app.storage.version import CURRENT
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench.bulk import put_new
from tests.bench.reported import put_results
from tests.bench.writing import campaigns, categories, labels

GENERATION = 5
"""To be raised when other campaigns are written: files of an earlier one are not taken any more."""
AT_ONCE = 5_000
"""Campaigns in a transaction: what is held in memory."""

INDEXES = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name LIKE 'campaigns\\_%' ESCAPE '\\'"
"""Those of the list, which a million rows in no order fill slowly."""

Tell = Callable[[str], None]


def cache() -> Path:
    """Where the workspaces are kept."""
    return Path(tempfile.gettempdir()) / "galley-bench"


def say(text: str) -> None:
    """A line for who waits."""
    print(text, file=sys.stderr, flush=True)


def workspace_file(count: int, folder: Path | None = None, tell: Tell = say) -> Path:
    """A workspace of ``count`` campaigns in the current format. It is there as a whole or not at all."""
    folder = folder or cache()
    path = folder / f"{count}-format{CURRENT.version}-{GENERATION}.galley"
    if not path.exists():
        tell(f"Writing {count} campaigns to {path}")
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as made:
            unfinished = Path(made) / path.name
            _write(unfinished, count, tell)
            unfinished.replace(path)
    return path


def fill(workspace: SqliteWorkspace, items: Iterable[Campaign], tell: Tell = say) -> int:
    """Store labels, subscriptions and campaigns, ``AT_ONCE`` to a transaction; how many campaigns these were."""
    with workspace.transaction() as transaction:
        for label in labels():
            transaction.put_label(label)
        for category in categories():
            transaction.put_category(category)
    done = 0
    for batch in batched(items, AT_ONCE):
        with workspace.transaction() as transaction:
            put_new(transaction, batch)
        done += len(batch)
        tell(f"{done} ...")
    return done


def batched(items: Iterable[Campaign], size: int) -> Iterator[list[Campaign]]:
    """``items`` in lists of at most ``size``, each read when it is asked for."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _write(path: Path, count: int, tell: Tell) -> None:
    with closing(SqliteWorkspaces(SystemClock()).create(path, "both")) as workspace:
        with indexed_afterwards(workspace):
            fill(workspace, campaigns(count), tell)
            put_results(workspace)
        tell("Indexed")


@contextmanager
def indexed_afterwards(workspace: SqliteWorkspace) -> Generator[None]:
    """Inside, the list has no indexes, and nothing waits for the disk; a million rows take a third of the time."""
    connection = workspace.connection()
    indexes = workspace.query(INDEXES)
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    connection.execute("PRAGMA synchronous = OFF")
    yield
    for _, sql in indexes:
        connection.execute(sql)
