"""Whether the journal can be read."""

from collections.abc import Iterator

from app.storage.checks.order import further
from app.storage.reading.reader import Reading

EMPTY = "SELECT id FROM edit_groups WHERE id NOT IN (SELECT group_id FROM journal)"


def check(workspace: Reading) -> Iterator[str]:
    """Every edit, and every group of edits."""
    workspace.groups(None)
    for (group,) in workspace.query(EMPTY):
        yield f"The history has lost the edits of {group}"
    last = 0
    while rows := workspace.journal_since(last):
        last = further(workspace, last, rows[-1].seq)
