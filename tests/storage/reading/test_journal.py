import pytest

from app.domain.edits import Exclude, SetValue
from app.domain.errors import UserError
from app.services.ports import NewRow
from app.storage.reading.journal import SHORT
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import append
from tests.made import uuid
from tests.storage.steps import plans


@pytest.mark.parametrize("text", ["", "{}", '{"do": "explode"}', "[1]"])
def test_a_damaged_edit_is_an_error_for_people(workspace: SqliteWorkspace, text: str) -> None:
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
    workspace.connection().execute("UPDATE journal SET edit = ?", (text,))
    with pytest.raises(UserError, match="damaged"):
        workspace.journal_since(0)


def test_a_damaged_group_is_an_error_for_people(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
    workspace.connection().execute("UPDATE edit_groups SET kind = 'wish'")
    with pytest.raises(UserError, match="damaged"):
        workspace.groups(None)


def test_the_history_of_one_campaign_is_found_by_index(workspace: SqliteWorkspace) -> None:
    steps = [
        *plans(workspace, lambda: workspace.groups(uuid(1))),
        *plans(workspace, lambda: workspace.group_rows("g1")),
    ]
    assert steps
    assert not [step for step in steps if step.startswith("SCAN")]


@pytest.mark.parametrize("size", [1, SHORT, 10 * SHORT])
def test_edits_come_back_as_they_were_entered_however_long(workspace: SqliteWorkspace, size: int) -> None:
    edits = [SetValue("name", sign * size) for sign in "ab"]
    rows = [NewRow(campaign=uuid(1), edit=edit, inverse=Exclude("labels", edit.value)) for edit in edits]
    with workspace.transaction() as transaction:
        transaction.append(rows, group="g", kind="edit", origin="user", author="Ann", at="2026-03-01T09:00:00Z")
    found = workspace.group_rows("g")
    assert [(row.edit, row.inverse) for row in found] == [(row.edit, row.inverse) for row in rows]
