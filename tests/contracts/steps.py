"""Steps that the contracts share."""

from app.domain.campaign import Campaign, to_tree
from app.domain.edits import BIN, SetValue
from app.services.ports import ListQuery, NewRow, Transaction, Workspace


def put(workspace: Workspace, *campaigns: Campaign, bin: str | None = None) -> None:
    with workspace.transaction() as transaction:
        for each in campaigns:
            transaction.put(each.id, {**to_tree(each), BIN: bin})


def ids(workspace: Workspace, **query: object) -> list[str]:
    return [row.id for row in workspace.rows(ListQuery(**query))]  # type: ignore[arg-type]


def at(day: int) -> str:
    return f"2026-03-{day:02}T08:00:00.000Z"


def append(transaction: Transaction, campaign: str, group: str, value: str = "x", **fields: object) -> int:
    row = NewRow(campaign=campaign, edit=SetValue("name", value), inverse=SetValue("name", "before"))
    settings = {"kind": "edit", "origin": "user", "author": "Ada", "at": at(3), **fields}
    return transaction.append([row], group=group, **settings)  # type: ignore[arg-type]
