from msgspec.structs import replace

from app.domain.recipient import Attribute, Recipient
from app.services.people.aside import put_aside, put_back
from tests.fakes import FakeWorkspace

POINTS = Attribute(name="Points", kind="text")


def workspace() -> FakeWorkspace:
    made = FakeWorkspace()
    with made.transaction() as transaction:
        values = {"a": {"Points": "007", "City": "Ulm"}, "b": {"City": "Kyiv"}, "c": {"Points": "x"}}
        transaction.put_recipients(Recipient(identity=key, attributes=each) for key, each in values.items())
        transaction.put_attributes([POINTS, Attribute(name="City")], ())
    return made


def change(made: FakeWorkspace, identity: str, **attributes: object) -> None:
    with made.transaction() as transaction:
        known = transaction.recipient(identity)
        assert known is not None
        transaction.put_recipients([replace(known, attributes={**known.attributes, **attributes})])


def values(made: FakeWorkspace) -> dict[str, object]:
    return {each.identity: each.attributes.get("Points") for each in made.every_recipient()}


def test_values_and_kind_come_back_and_nothing_else_changes():
    made = workspace()
    aside = put_aside(made, POINTS)
    change(made, "a", Points=7, City="Bonn")
    with made.transaction() as transaction:
        transaction.put_attributes([replace(POINTS, kind="number"), Attribute(name="City")], ())
    put_back(made, aside)
    assert values(made) == {"a": "007", "b": None, "c": "x"}
    known = made.recipient("a")
    assert known is not None
    assert known.attributes["City"] == "Bonn"
    assert {each.name: each.kind for each in made.people().attributes} == {"Points": "text", "City": "text"}


def test_who_has_gone_or_lost_the_attribute_meanwhile_stays_so():
    made = workspace()
    aside = put_aside(made, POINTS)
    with made.transaction() as transaction:
        transaction.remove_recipients(["a"])
        transaction.put_recipients([Recipient(identity="c", attributes={"City": "Lviv"})])
    put_back(made, aside)
    assert values(made) == {"b": None, "c": None}
