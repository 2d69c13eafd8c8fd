"""Steps that the tests of labels and subscriptions share."""

from app.domain.edits import SetValue
from app.services.filing import Filing
from app.services.ports import ListQuery, NameKind, Workspace
from tests.made import uuid

ALL = ListQuery(archived=None, bin=None)


def give(filing: Filing, number: int, *ids: str, kind: NameKind = "labels") -> None:
    """A campaign has these and no others."""
    filing.file([uuid(number)], lambda record: [SetValue(kind, list(ids))])


def document(workspace: Workspace, number: int, kind: NameKind = "labels") -> tuple[str, ...]:
    stored = workspace.get(uuid(number))
    assert stored
    return stored.campaign.labels if kind == "labels" else stored.campaign.categories


def everything(workspace: Workspace) -> object:
    """What a step may change."""
    return (
        sorted(workspace.rows(ALL), key=lambda row: row.id),
        [document(workspace, number) for number in (1, 2, 3)],
        [document(workspace, number, "categories") for number in (1, 2, 3)],
        workspace.labels(),
        workspace.categories(),
        workspace.usage("labels"),
        workspace.usage("categories"),
    )
