import pytest

from app.domain.errors import UserError
from app.domain.recipient import Event, Recipient
from app.services.ports import RecipientQuery
from tests.services.people.steps import everybody, put, take_in

ADA = Recipient(identity="ada", attributes={"City": "Kyiv", "Points": "5"})
BOB = Recipient(identity="bob", attributes={"City": "Lviv"}, events=(Event(name="Left"),), kept=True)
CY = Recipient(identity="cy", attributes={"Points": "many"})


@pytest.fixture
def three(people, workspace):
    put(workspace, ADA, BOB, CY)
    people.recount()
    return people


def test_a_test_recipient_is_kept_and_let_go(three, workspace):
    assert three.keep("ada").kept
    assert three.count(RecipientQuery(kept=True)) == 2
    assert not three.keep("ada", False).kept
    assert everybody(workspace) == [ADA, BOB, CY]


def test_keeping_twice_writes_once(three, workspace):
    version = workspace.people_version()
    assert three.keep("bob") == BOB
    assert workspace.people_version() == version


def test_somebody_who_is_gone_can_not_be_kept(three):
    with pytest.raises(UserError, match="not in this workspace any more"):
        three.keep("dan")


def test_some_are_removed_and_come_back(three, workspace):
    known = three.people()
    removed = three.remove(["bob", "nobody", "bob"])
    assert removed.count == 1
    assert everybody(workspace) == [ADA, CY]
    assert [(each.name, each.filled) for each in three.people().attributes] == [("City", 1), ("Points", 2)]
    assert three.people().attributes[0].samples == ("Kyiv",)
    assert three.people().events == ()
    assert three.restore(removed) == 1
    assert everybody(workspace) == [ADA, BOB, CY]
    assert three.people() == known


def test_all_are_removed_and_come_back_with_what_was_known(three, workspace):
    three.set_role("Points", "phone")
    known = three.people()
    removed = three.remove(None)
    assert removed.count == 3
    assert everybody(workspace) == []
    assert three.people().attributes == ()
    assert three.restore(removed) == 3
    assert three.people() == known


def test_who_came_again_since_stays_as_he_is(three, csv, workspace):
    removed = three.remove(None)
    take_in(three, csv("identity,Ort", "ada,Ulm"))
    assert three.restore(removed) == 2
    assert workspace.recipient("ada") == Recipient(identity="ada", attributes={"Ort": "Ulm"})
    assert {each.name: each.role for each in three.people().attributes} == {"Ort": "city", "City": None, "Points": None}


def test_removing_nobody_writes_nothing(three, workspace):
    version = workspace.people_version()
    assert three.remove(["nobody"]).count == 0
    assert three.remove([]).count == 0
    assert workspace.people_version() == version


def test_a_role_is_played_by_one_attribute(three):
    changed = three.set_role("Points", "city")
    assert {each.name: each.role for each in changed} == {"City": None, "Points": "city"}
    assert three.people().attributes == changed
    three.set_role("Points", None)
    assert three.people().names() == {}


def test_values_are_converted_to_another_kind(three, workspace):
    assert three.set_kind("Points", "number") == 1
    assert workspace.recipient("ada").attributes == {"City": "Kyiv", "Points": 5}
    assert workspace.recipient("cy") == CY
    assert [(each.kind, each.filled) for each in three.people().attributes] == [("text", 2), ("number", 2)]
    assert three.set_kind("Points", "text") == 0
    assert workspace.recipient("ada") == ADA


def test_every_value_of_thousands_is_converted(people, workspace):
    put(workspace, *(Recipient(identity=f"{number:05}", attributes={"n": str(number)}) for number in range(4500)))
    people.recount()
    assert people.set_kind("n", "number") == 0
    assert [each.attributes["n"] for each in workspace.every_recipient()] == list(range(4500))


def test_a_value_that_becomes_nothing_is_absent(people, workspace):
    put(workspace, Recipient(identity="a", attributes={"Tags": " ; "}))
    people.recount()
    people.set_kind("Tags", "list")
    assert workspace.recipient("a") == Recipient(identity="a")
    assert people.people().attributes == ()


@pytest.mark.parametrize("change", [lambda p: p.set_role("Job", "city"), lambda p: p.set_kind("Job", "list")])
def test_an_attribute_that_is_gone_is_said(three, change):
    with pytest.raises(UserError, match="no attribute Job"):
        change(three)
