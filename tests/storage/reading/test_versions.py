import pytest

from app.domain.errors import UserError
from app.services.ports import Version
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import append, at
from tests.made import campaign, uuid
from tests.storage.steps import plans


@pytest.fixture
def kept(workspace: SqliteWorkspace) -> SqliteWorkspace:
    with workspace.transaction() as transaction:
        transaction.add_version(Version(id="v1", campaign=uuid(1), kind="hour", at=at(1)), campaign(1))
        append(transaction, uuid(1), "g1")
    return workspace


def test_versions_and_the_journal_of_a_campaign_are_found_by_index(kept: SqliteWorkspace) -> None:
    steps = [
        *plans(kept, lambda: kept.versions(uuid(1))),
        *plans(kept, lambda: kept.newest_version(uuid(1))),
        *plans(kept, lambda: kept.version("v1")),
        *plans(kept, lambda: kept.journal_of(uuid(1), before=9)),
    ]
    assert len(steps) >= 4
    assert not [step for step in steps if step.startswith("SCAN")]


def test_the_newest_version_is_found_without_sorting(kept: SqliteWorkspace) -> None:
    assert not [step for step in plans(kept, lambda: kept.newest_version(uuid(1))) if "TEMP B-TREE" in step]


@pytest.mark.parametrize("text", ["", "{}", "[1]"])
def test_a_damaged_document_is_an_error_for_people(kept: SqliteWorkspace, text: str) -> None:
    kept.connection().execute("UPDATE versions SET document = ?", (text,))
    with pytest.raises(UserError, match="Version v1"):
        kept.version("v1")


def test_a_kind_of_version_that_nobody_knows_is_an_error_for_people(kept: SqliteWorkspace) -> None:
    kept.connection().execute("UPDATE versions SET kind = 'wish'")
    with pytest.raises(UserError, match="damaged"):
        kept.versions(uuid(1))
