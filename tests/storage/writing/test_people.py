from app.domain.recipient import Attribute
from app.domain.segments import Compare, Segment
from app.storage.workspace import SqliteWorkspace


def test_what_was_known_is_replaced_as_a_whole(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_attributes([Attribute(name="A"), Attribute(name="B")], ["x", "y"])
        transaction.put_attributes([Attribute(name="B", samples=("\ud800",))], [])
    assert workspace.people().attributes == (Attribute(name="B", samples=("?",)),)
    assert workspace.people().events == ()
    with workspace.transaction() as transaction:
        transaction.put_attributes([], [])
    assert workspace.people().attributes == ()


def test_segments_of_any_text_are_kept(workspace: SqliteWorkspace) -> None:
    rule = Compare(attribute="City\ud800", value=["Kyiv", "\udc00", 5, None])
    with workspace.transaction() as transaction:
        transaction.put_segment(Segment(id="s", name="Far\ud800", rule=rule))
    (segment,) = workspace.segments()
    assert segment == Segment(id="s", name="Far?", rule=Compare(attribute="City?", value=["Kyiv", "?", 5, None]))
    assert [check for check in workspace.examine() if not check.ok] == []
