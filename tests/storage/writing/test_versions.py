import pytest

from app.domain.campaign import encode
from app.domain.digest import digest
from app.domain.errors import UserError
from app.services.ports import Version
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import at
from tests.made import campaign, uuid

KEPT = Version(id="v1", campaign=uuid(1), kind="publish", name="lone \udc00", author="\ud800", at=at(1))


def test_a_document_lies_there_as_its_canonical_text_with_its_digest(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.add_version(KEPT, campaign(1))
    assert workspace.query("SELECT document, digest FROM versions") == [(encode(campaign(1)), digest(campaign(1)))]


def test_signs_that_no_column_can_hold_become_question_marks(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.add_version(KEPT, campaign(1))
        transaction.rename_version("v1", "half \udfff")
    assert workspace.query("SELECT name, author FROM versions") == [("half ?", "?")]


def test_versions_lie_under_their_ids_once(workspace: SqliteWorkspace) -> None:
    from sqlalchemy.exc import IntegrityError

    with pytest.raises((IntegrityError, UserError)), workspace.transaction() as transaction:
        transaction.add_version(KEPT, campaign(1))
        transaction.add_version(KEPT, campaign(1))
    assert workspace.versions(uuid(1)) == []
