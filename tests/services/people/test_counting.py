from app.domain.recipient import Attribute, Event, Recipient
from app.services.people.counting import SHOWN, Tally
from tests.services.people.steps import put


def tally(*attributes):
    counted = Tally()
    for each in attributes:
        counted.add(each, ())
    return counted


def test_attributes_are_counted_in_order_of_appearance():
    found = tally({"City": "Kyiv", "Points": 5}, {"City": "Lviv"}, {"Tags": ["a", "b"]}).attributes(())
    assert found == (
        Attribute(name="City", role="city", filled=2, samples=("Kyiv", "Lviv")),
        Attribute(name="Points", kind="number", filled=1, samples=("5",)),
        Attribute(name="Tags", kind="list", filled=1, samples=("a; b",)),
    )


def test_what_was_described_keeps_its_place_kind_and_role():
    known = (Attribute(name="Born", kind="date"), Attribute(name="Town", role="city"), Attribute(name="Gone"))
    found = tally({"City": "Kyiv", "Town": "Ulm", "Born": "2026-01-31"}).attributes(known)
    assert [(each.name, each.kind, each.role) for each in found] == [
        ("Born", "date", None),
        ("Town", "text", "city"),
        ("City", "text", None),
    ]


def test_samples_are_a_few_different_values_shown_short():
    found = tally({"N": "a"}, {"N": "a"}, {"N": "x" * 200}, {"N": "b"}, {"N": "c"}).attributes(())
    assert found[0].samples == ("a", "x" * SHOWN, "b")


def test_events_are_named_once():
    counted = Tally()
    counted.add({}, (Event(name="Left"), Event(name="Came")))
    counted.add({}, (Event(name="Left"),))
    assert counted.events() == ("Left", "Came")


def test_a_recount_sees_everybody(people, workspace):
    put(workspace, *(Recipient(identity=str(number), attributes={"n": number}) for number in range(1500)))
    put(workspace, Recipient(identity="z", events=(Event(name="Left"),)))
    found = people.recount()
    assert [(each.name, each.filled) for each in found.attributes] == [("n", 1500)]
    assert found.events == ("Left",)
    assert found == people.people()
