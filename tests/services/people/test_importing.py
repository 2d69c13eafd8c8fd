import pytest
from msgspec.structs import replace

from app.domain.errors import UserError
from app.domain.recipient import Attribute, Event, Recipient
from app.services.people.blocks import SOME
from app.services.people.values import Column, Stopped
from app.services.ports import RecipientQuery
from tests.services.people.steps import everybody, put, take_in


def test_good_rows_are_written_and_described(people, csv, workspace):
    done = take_in(people, csv("identity,First name,Points", "b,Zoë,5", "a,,7", ",x,1"))
    assert everybody(workspace) == [
        Recipient(identity="a", attributes={"Points": 7}),
        Recipient(identity="b", attributes={"First name": "Zoë", "Points": 5}),
    ]
    assert (done.recipients, done.left_out, done.samples) == (2, 1, 0)
    attributes = (
        Attribute(name="First name", role="first_name", filled=1, samples=("Zoë",)),
        Attribute(name="Points", kind="number", filled=2, samples=("5", "7")),
    )
    assert done.attributes == people.people().attributes == attributes
    assert not people.people().made_up
    assert people.count(RecipientQuery(search="zoe")) == 1


def test_the_last_row_of_a_recipient_counts(people, csv, workspace):
    done = take_in(people, csv("identity,City,Points", "a,Kyiv,5", "a,Lviv,"))
    assert everybody(workspace) == [Recipient(identity="a", attributes={"City": "Lviv"})]
    assert done.recipients == 1
    assert [(each.name, each.filled) for each in people.people().attributes] == [("City", 1)]


def test_a_known_recipient_takes_over_the_columns_of_the_file_and_keeps_the_rest(people, csv, workspace):
    known = Recipient(
        identity="a", attributes={"City": "Kyiv", "Job": "cook", "Points": 3}, events=(Event(name="Left"),), kept=True
    )
    put(workspace, known, Recipient(identity="b", attributes={"Job": "smith"}))
    people.recount()
    people.set_role("Job", "city")
    take_in(people, csv("identity,City,Points", "a,,5", "c,Ulm,1"))
    assert everybody(workspace) == [
        replace(known, attributes={"Job": "cook", "Points": 5}),
        Recipient(identity="b", attributes={"Job": "smith"}),
        Recipient(identity="c", attributes={"City": "Ulm", "Points": 1}),
    ]
    found = {each.name: each for each in people.people().attributes}
    assert {name: each.filled for name, each in found.items()} == {"Job": 2, "Points": 2, "City": 1}
    assert (found["City"].role, found["Job"].role) == ("city", None)


def test_sample_recipients_leave_when_real_ones_come(people, csv, workspace):
    added = people.add_samples()
    done = take_in(people, csv("identity,City", "a,Kyiv"))
    assert done.samples == added
    assert [each.identity for each in everybody(workspace)] == ["a"]
    assert [each.name for each in people.people().attributes] == ["City"]
    assert people.people().events == ()
    assert take_in(people, csv("identity,City", "b,Kyiv")).samples == 0


EVENTS = (
    Column(header="identity", target="identity"),
    Column(header="what", target="event"),
    Column(header="when", target="event_time"),
    Column(header="Amount", name="Amount", kind="number"),
)


def test_rows_that_are_events_are_added_to_whom_they_happened(people, csv, workspace):
    put(workspace, Recipient(identity="a", attributes={"City": "Kyiv"}, events=(Event(name="Came"),), kept=True))
    path = csv("identity,what,when,Amount", "a,Charged,2026-01-03,5", "b,Left,,", "a,Left,2026-01-02,")
    for _ in range(2):
        done = people.carry_out(people.plan(people.read(path), EVENTS))
        assert (done.recipients, done.events) == (2, 3)
    assert everybody(workspace) == [
        Recipient(
            identity="a",
            attributes={"City": "Kyiv"},
            events=(
                Event(name="Came"),
                Event(name="Left", at="2026-01-02T00:00:00Z"),
                Event(name="Charged", at="2026-01-03T00:00:00Z", properties={"Amount": 5}),
            ),
            kept=True,
        ),
        Recipient(identity="b", events=(Event(name="Left"),)),
    ]
    assert people.people().events == ("Came", "Left", "Charged")


def test_a_column_of_events_replaces_those_before(people, as_json, workspace):
    put(workspace, Recipient(identity="a", events=(Event(name="Came"),)))
    take_in(people, as_json([{"identity": "a", "events": [{"name": "Left"}]}]))
    assert everybody(workspace) == [Recipient(identity="a", events=(Event(name="Left"),))]


@pytest.mark.parametrize("known", [0, 5], ids=["first", "second"])
def test_a_cancel_changes_nothing(people, csv, workspace, known):
    put(workspace, *(Recipient(identity=f"r{number}") for number in range(known)))
    before, version = everybody(workspace), workspace.people_version()
    plan = people.plan(people.read(csv("identity,City", *(f"r{number},Kyiv" for number in range(3 * SOME)))))
    told = []
    with pytest.raises(Stopped):
        people.carry_out(plan, lambda done, total: told.append(done), lambda: len(told) == 2)
    assert told == [SOME, 2 * SOME]
    assert everybody(workspace) == before
    assert workspace.people_version() == version
    assert people.carry_out(plan).recipients == 3 * SOME


def test_a_failure_changes_nothing(people, csv, workspace):
    people.add_samples()
    before = everybody(workspace)

    def fail(done, total):
        raise RuntimeError("gone")

    plan = people.plan(people.read(csv("identity,City", "a,Kyiv")))
    with pytest.raises(RuntimeError):
        people.carry_out(plan, fail)
    assert everybody(workspace) == before
    assert people.people().made_up


def test_others_read_while_an_import_is_written(people, csv, workspace):
    put(workspace, Recipient(identity="z"))
    seen = []
    plan = people.plan(people.read(csv("identity", *(f"r{number}" for number in range(2 * SOME)))))
    people.carry_out(plan, lambda done, total: seen.append((done, total)))
    assert seen == [(SOME, 2 * SOME), (2 * SOME, 2 * SOME)]
    assert people.count(RecipientQuery()) == 2 * SOME + 1


def test_a_file_whose_rows_are_all_bad_is_refused(people, csv, workspace):
    plan = people.plan(people.read(csv("identity,City", ",Kyiv", ",Lviv")))
    with pytest.raises(UserError, match=r"No row of .*people\.csv can be imported.*All 2 have errors"):
        people.carry_out(plan)
    assert workspace.people_version() == 0


def test_what_was_planned_is_imported_even_if_the_file_is_gone(people, csv, workspace):
    path = csv("identity", "a")
    plan = people.plan(people.read(path))
    path.unlink()
    assert people.carry_out(plan).recipients == 1
