import pytest

from app.domain.errors import UserError
from app.domain.recipient import Recipient
from app.services.ports import RecipientQuery
from app.storage.workspace import SqliteWorkspace
from tests.storage.steps import plans


@pytest.fixture
def filled(workspace: SqliteWorkspace) -> SqliteWorkspace:
    with workspace.transaction() as transaction:
        transaction.put_recipients(
            Recipient(identity=f"r{number:03}", attributes={"City": f"city {number}"}, kept=number % 9 == 0)
            for number in range(300)
        )
    return workspace


@pytest.mark.parametrize(
    "query",
    [
        RecipientQuery(limit=20),
        RecipientQuery(after="r050", limit=20),
        RecipientQuery(before="r050", limit=20),
        RecipientQuery(search="city", limit=20),
        RecipientQuery(search="city 5", after="r050", limit=20),
        RecipientQuery(skip=150, limit=1),
        RecipientQuery(kept=True, limit=20),
        RecipientQuery(kept=True, search="city", limit=20),
    ],
    ids=str,
)
def test_a_page_walks_the_index_and_sorts_nothing(filled: SqliteWorkspace, query: RecipientQuery) -> None:
    steps = plans(filled, lambda: filled.recipients(query))
    assert any("USING INDEX recipients_" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_test_recipients_have_an_index_of_their_own(filled: SqliteWorkspace) -> None:
    (step,) = plans(filled, lambda: filled.count_recipients(RecipientQuery(kept=True)))
    assert "recipients_kept" in step


def test_hits_are_counted_in_the_search_index_alone(filled: SqliteWorkspace) -> None:
    (step,) = plans(filled, lambda: filled.count_recipients(RecipientQuery(search="city")))
    assert "recipient_search" in step


def test_signs_without_words_are_found_as_they_stand(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_recipients([Recipient(identity="a", attributes={"Name": "Zoë 🎉"}), Recipient(identity="b")])
    assert [each.identity for each in workspace.recipients(RecipientQuery(search="🎉"))] == ["a"]
    assert workspace.recipients(RecipientQuery(search="%")) == []


def test_scripts_without_spaces_are_found_by_any_part(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_recipients([Recipient(identity="a", attributes={"City": "東京都"})])
    assert workspace.count_recipients(RecipientQuery(search="京")) == 1


@pytest.mark.parametrize("damage", ["attributes = '[]'", "attributes = 'x'", "events = '[{\"at\": 5}]'"])
def test_what_cannot_be_read_is_said(filled: SqliteWorkspace, damage: str) -> None:
    filled.connection().execute(f"UPDATE recipients SET {damage}")
    with pytest.raises(UserError, match="damaged"):
        filled.recipients(RecipientQuery())


def test_recipients_out_of_order_are_damage_and_no_endless_reading(
    filled: SqliteWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = filled.recipients(RecipientQuery(limit=3))
    monkeypatch.setattr(filled, "recipients", lambda query: page)
    with pytest.raises(UserError, match="out of order"):
        list(filled.every_recipient())
