import pytest

from app.domain.errors import UserError
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
