"""What every workspace promises of versions, and of the journal of one campaign."""

import pytest

from app.domain.digest import digest
from app.domain.record import pack
from app.services.ports import Version, Workspace
from tests.contracts.steps import append, at
from tests.made import campaign, slide, uuid

OLD, NEW = campaign(1, slide("s1", "Hello")), campaign(1, slide("s1", "lone \udc00 half"))


def version(number: int, day: int = 1, **fields: object) -> Version:
    values = {"campaign": uuid(1), "kind": "hour", "author": "Ada", "at": at(day), **fields}
    return Version(id=f"v{number}", **values)  # type: ignore[arg-type]


def ids(workspace: Workspace, number: int = 1) -> list[str]:
    return [each.id for each in workspace.versions(uuid(number))]


@pytest.fixture
def kept(workspace: Workspace) -> Workspace:
    """Three versions of one campaign, two of them of one instant, and one of another."""
    with workspace.transaction() as transaction:
        transaction.add_version(version(2, 2, kind="publish"), OLD)
        transaction.add_version(version(1, 1, kind="named", name="First draft"), OLD)
        transaction.add_version(version(3, 2), NEW)
        transaction.add_version(version(4, 9, campaign=uuid(2)), campaign(2))
    return workspace


def test_a_campaign_without_versions_has_none(workspace: Workspace) -> None:
    assert (workspace.versions(uuid(1)), workspace.newest_version(uuid(1)), workspace.version("v1")) == ([], None, None)


def test_versions_come_newest_first_and_of_one_campaign_only(kept: Workspace) -> None:
    assert ids(kept) == ["v3", "v2", "v1"]
    assert ids(kept, 2) == ["v4"]
    newest = kept.newest_version(uuid(1))
    assert newest == kept.versions(uuid(1))[0]


def test_a_version_comes_back_with_its_document(kept: Workspace) -> None:
    found = kept.version("v3")
    assert found is not None
    assert found == (version(3, 2, digest=digest(NEW)), NEW)
    first = kept.version("v1")
    assert first is not None
    assert (first[0].kind, first[0].name, first[0].author, first[0].at) == ("named", "First draft", "Ada", at(1))


def test_equal_documents_have_the_same_digest_whatever_was_said(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.add_version(version(1, digest="made up"), OLD)
        transaction.add_version(version(2), OLD)
        transaction.add_version(version(3), NEW)
    digests = {each.id: each.digest for each in workspace.versions(uuid(1))}
    assert digests == {"v1": digest(OLD), "v2": digest(OLD), "v3": digest(NEW)}


def test_a_version_keeps_its_document_when_the_campaign_goes(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), pack(OLD, None))
        transaction.add_version(version(1), OLD)
        transaction.put(uuid(1), None)
    assert ids(workspace) == ["v1"]


def test_a_name_makes_a_version_a_named_one_and_no_name_an_automatic_one(kept: Workspace) -> None:
    with kept.transaction() as transaction:
        transaction.rename_version("v2", "Sent to legal")
        transaction.rename_version("v1", "")
        transaction.rename_version("v9", "nobody")
    named = {each.id: (each.kind, each.name) for each in kept.versions(uuid(1))}
    assert named == {"v1": ("hour", ""), "v2": ("named", "Sent to legal"), "v3": ("hour", "")}


def test_what_is_dropped_is_gone_and_nothing_else(kept: Workspace) -> None:
    with kept.transaction() as transaction:
        transaction.drop_versions([])
        transaction.drop_versions(["v3", "v1", "v9"])
    assert ids(kept) == ["v2"]
    assert ids(kept, 2) == ["v4"]
    assert kept.version("v3") is None


def test_a_transaction_sees_what_it_has_kept(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.add_version(version(1), OLD)
        newest = transaction.newest_version(uuid(1))
    assert newest == workspace.newest_version(uuid(1)) is not None


def test_what_fails_keeps_no_version(workspace: Workspace) -> None:
    with pytest.raises(RuntimeError), workspace.transaction() as transaction:
        transaction.add_version(version(1), OLD)
        raise RuntimeError
    assert ids(workspace) == []


def test_the_journal_of_one_campaign_is_read_backwards_page_by_page(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        for number in range(1, 10):
            append(transaction, uuid(1 + number % 2), f"g{number % 4}", str(number))
    assert [row.seq for row in workspace.journal_of(uuid(2))] == [9, 7, 5, 3, 1]
    first = workspace.journal_of(uuid(2), limit=2)
    assert [row.seq for row in first] == [9, 7]
    assert [row.seq for row in workspace.journal_of(uuid(2), before=7, limit=2)] == [5, 3]
    assert workspace.journal_of(uuid(2), before=1) == []
    assert first[0] == workspace.journal_since(8)[0]
    assert workspace.journal_of(uuid(3)) == []
