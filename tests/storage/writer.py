"""A program that edits one campaign as fast as it can: ``python -m tests.storage.writer FILE COUNT``.

It prints the number of every edit once it is committed.
"""

import sys
from pathlib import Path

from app.domain.campaign import to_tree
from app.domain.edits import BIN, SetValue, apply
from app.services.ports import NewRow, Workspace
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock
from tests.made import START, campaign, uuid

CAMPAIGN = uuid(1)


def edit(workspace: Workspace) -> int:
    """Count on in the campaign's name, in one transaction; the edit's number."""
    with workspace.transaction() as transaction:
        record = transaction.record(CAMPAIGN) or {**to_tree(campaign(1, name="0")), BIN: None}
        change = SetValue("name", str(int(record["name"]) + 1))
        after, inverse = apply(record, change)
        transaction.put(CAMPAIGN, after)
        row = NewRow(campaign=CAMPAIGN, edit=change, inverse=inverse)
        return transaction.append([row], group="g1", kind="edit", origin="user", author="Ada", at=START)


def main() -> None:
    """Edit until the count is reached, or for ever where it is 0."""
    workspace = SqliteWorkspaces(FakeClock()).open(Path(sys.argv[1]))
    left = int(sys.argv[2])
    while left != 1:
        sys.stdout.write(f"{edit(workspace)}\n")
        sys.stdout.flush()
        left -= 1
    sys.stdout.write(f"{edit(workspace)}\n")
    workspace.close()


if __name__ == "__main__":
    main()
