import pytest

from app.domain.errors import UserError
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import put
from tests.made import campaign, uuid
from tests.storage.steps import plans


@pytest.mark.parametrize("text", ["", "{", "null", '{"schema": 1}', '{"schema": 2}', '{"a": NaN}'])
def test_a_damaged_document_is_an_error_that_names_the_campaign(workspace: SqliteWorkspace, text: str) -> None:
    put(workspace, campaign(1))
    workspace.connection().execute("UPDATE documents SET text = ?", (text,))
    with pytest.raises(UserError, match=uuid(1)):
        workspace.get(uuid(1))


def test_an_id_may_be_typed_in_capitals(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(0xABCD))
    assert workspace.resolve(uuid(0xABCD)[:8].upper()) == [(uuid(0xABCD), "Spring sale")]


@pytest.mark.parametrize("reference", ["%%%%", "____", "\ud800\ud800\ud800\ud800", "\x00" * 4, "\U0010ffff" * 4])
def test_no_reference_is_a_pattern(workspace: SqliteWorkspace, reference: str) -> None:
    put(workspace, campaign(1))
    assert workspace.resolve(reference) == []


def test_a_reference_is_looked_up_by_index(workspace: SqliteWorkspace) -> None:
    steps = plans(workspace, lambda: workspace.resolve("abcd"))
    assert steps
    assert not [step for step in steps if step.startswith("SCAN")]
