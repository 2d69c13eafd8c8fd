import pytest

from app.domain.errors import UserError
from app.domain.recipient import Attribute, Recipient
from app.domain.segments import Segment
from app.storage.workspace import SqliteWorkspace


@pytest.mark.parametrize(
    ("damage", "ask"),
    [
        ("UPDATE attributes SET samples = '{}'", "people"),
        ("UPDATE attributes SET role = 'uncle'", "people"),
        ('UPDATE segments SET text = \'{"id": "s", "name": "x"}\'', "segments"),
        ("UPDATE meta SET value = 'x' WHERE key = 'people_version'", "people_version"),
    ],
)
def test_what_cannot_be_read_is_said(workspace: SqliteWorkspace, damage: str, ask: str) -> None:
    with workspace.transaction() as transaction:
        transaction.put_attributes([Attribute(name="City")], [])
        transaction.put_segment(Segment(id="s", name="x", members=()))
    workspace.connection().execute(damage)
    with pytest.raises(UserError, match="damaged"):
        getattr(workspace, ask)()


def test_one_real_recipient_is_enough(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_recipients(Recipient(identity=str(number), sample=number < 9) for number in range(10))
    assert (workspace.people().total, workspace.people().made_up) == (10, False)


def test_segments_of_one_name_are_ordered_by_id(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        for id_ in "cab":
            transaction.put_segment(Segment(id=id_, name="x", members=(id_,)))
    assert [segment.id for segment in workspace.segments()] == ["a", "b", "c"]
