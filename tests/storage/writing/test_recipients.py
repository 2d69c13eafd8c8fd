from app.domain.recipient import Event, Recipient
from app.services.ports import RecipientQuery
from app.storage.workspace import SqliteWorkspace

ADA = Recipient(identity="ada", attributes={"Name": "Ada"})


def put(workspace: SqliteWorkspace, *recipients: Recipient) -> None:
    with workspace.transaction() as transaction:
        transaction.put_recipients(recipients)


def numbers(workspace: SqliteWorkspace) -> dict[str, int]:
    return dict(workspace.query("SELECT identity, number FROM recipients"))


def changes(workspace: SqliteWorkspace, *recipients: Recipient) -> int:
    """How many rows are written to the search index when ``recipients`` are kept."""
    written: list[str] = []
    workspace.connection().set_trace_callback(written.append)
    put(workspace, *recipients)
    workspace.connection().set_trace_callback(None)
    return sum(statement.startswith("INSERT INTO recipient_search ") for statement in written)


def test_a_recipient_that_comes_again_keeps_its_place(workspace: SqliteWorkspace) -> None:
    put(workspace, ADA, Recipient(identity="bob"))
    before = numbers(workspace)
    put(workspace, Recipient(identity="cy"), Recipient(identity="bob", kept=True))
    assert numbers(workspace) == {**before, "cy": 3}


def test_the_search_is_written_only_where_its_text_changes(workspace: SqliteWorkspace) -> None:
    put(workspace, ADA, Recipient(identity="bob"))
    assert changes(workspace, Recipient(identity="ada", attributes={"Name": "Ada", "Points": 7}, kept=True)) == 0
    assert changes(workspace, Recipient(identity="ada", attributes={"Name": "Zoë"}), Recipient(identity="bob")) == 1
    assert [each.identity for each in workspace.recipients(RecipientQuery(search="zoe"))] == ["ada"]
    assert workspace.count_recipients(RecipientQuery(search="ada zoe")) == 1
    assert all(check.ok for check in workspace.examine() if check.check != "recipients")


def test_one_batch_may_name_somebody_twice(workspace: SqliteWorkspace) -> None:
    put(workspace, ADA, Recipient(identity="ada", attributes={"Name": "Zoë"}))
    assert workspace.query("SELECT count(*) FROM recipient_search") == [(1,)]
    assert workspace.recipient("ada") == Recipient(identity="ada", attributes={"Name": "Zoë"})


def test_lone_surrogates_and_huge_numbers_do_no_harm(workspace: SqliteWorkspace) -> None:
    odd = {"Name\udc00": "\ud800x", "Big": 2**70, "Deep": {"\ud83d": ["\udfff"]}}
    put(workspace, Recipient(identity="a\ud800", attributes=odd, events=(Event(name="\ud800"),)))
    stored = workspace.recipient("a\ud800")
    assert stored is not None
    assert (stored.identity, stored.events[0].name) == ("a?", "?")
    assert stored.attributes["Name?"] == "?x"
    assert float(stored.attributes["Big"]) == float(2**70)
    assert stored.attributes["Deep"] == {"?": ["?"]}


def test_thousands_are_removed_with_their_words(workspace: SqliteWorkspace) -> None:
    put(workspace, *(Recipient(identity=f"r{number}") for number in range(1500)))
    with workspace.transaction() as transaction:
        transaction.remove_recipients([f"r{number}" for number in range(1, 1500)])
    assert workspace.query("SELECT words FROM recipient_search") == [("r0",)]
    assert list(numbers(workspace)) == ["r0"]
