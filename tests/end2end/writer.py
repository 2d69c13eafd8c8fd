"""A process that types into a field without end, printing what was committed: ``writer WORKSPACE CAMPAIGN PATH``."""

import itertools
import sys
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from app.domain.edits import SetValue
from app.services.editing import Editing
from app.storage.workspaces import SqliteWorkspaces


class Now:
    """The real time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        return UTC


def write(workspace: Path, campaign: str, path: str) -> None:
    """Print each text behind its COMMIT, until the process is ended."""
    clock = Now()
    editing = Editing(SqliteWorkspaces(clock).open(workspace), clock, "Writer")
    for number in itertools.count(1):
        editing.apply(campaign, [SetValue(path, f"text {number}")])
        print(number, flush=True)


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
