import pytest
from msgspec.structs import replace

from app.domain.errors import UserError
from app.domain.recipient import Attribute
from app.services.people import planning
from app.services.people.values import Column, Stopped
from tests.services.people.steps import everybody, places

NAMED = Column(header="identity", target="identity")


def test_a_plan_says_what_would_come_and_stores_nothing(people, csv, workspace):
    path = csv("identity,City,Points", "a,Kyiv,5", "b,Lviv,", ",Lviv,1", "c,Lviv", "d,,2")
    plan = people.plan(people.read(path))
    assert (plan.recipients, plan.errors.count, plan.notes.count) == (3, 2, 0)
    assert places(plan.errors.first) == [(4, "identity"), (5, "")]
    assert plan.attributes == (
        Attribute(name="City", role="city", filled=2, samples=("Kyiv", "Lviv")),
        Attribute(name="Points", kind="number", filled=2, samples=("5", "2")),
    )
    assert everybody(workspace) == []


def test_the_last_of_several_rows_counts_and_the_others_are_said(people, csv):
    plan = people.plan(people.read(csv("identity,City", "a,Kyiv", "b,Lviv", "a,Ulm", "a,")))
    assert (plan.recipients, plan.errors.count, plan.notes.count) == (2, 0, 2)
    assert [note.sentence() for note in plan.notes.first] == [
        "Row 2: row 4 is the same recipient, and counts instead.",
        "Row 4: row 5 is the same recipient, and counts instead.",
    ]


def test_another_mapping_gives_another_plan(people, csv):
    table = people.read(csv("identity,Points", "a,5", "b,many"))
    assert people.plan(table).errors.count == 0
    number = Column(header="Points", name="Score", kind="number")
    plan = people.plan(table, [NAMED, number])
    assert places(plan.errors.first) == [(3, "Points")]
    assert plan.attributes == (Attribute(name="Score", kind="number", filled=1, samples=("5",)),)


def test_rows_that_are_events_repeat_recipients(people, csv):
    table = people.read(csv("identity,what,when,Amount", "a,Charged,2026-01-02,5", "a,Left,2026-01-03,", "b,Left,,"))
    mapping = [
        NAMED,
        Column(header="what", target="event"),
        Column(header="when", target="event_time"),
        Column(header="Amount", name="Amount", kind="number"),
    ]
    plan = people.plan(table, mapping)
    assert (plan.recipients, plan.events, plan.notes.count) == (2, 3, 0)
    assert plan.event_names == ("Charged", "Left")
    assert plan.attributes == ()


def test_attributes_that_nobody_in_the_file_has_are_not_there(people, csv):
    assert [each.name for each in people.plan(people.read(csv("identity,City,Job", "a,Kyiv,"))).attributes] == ["City"]


def test_sample_recipients_that_will_leave_are_counted(people, csv):
    added = people.add_samples()
    assert people.plan(people.read(csv("identity", "a"))).samples == added


def test_only_the_first_problems_are_written_out(people, csv, monkeypatch):
    monkeypatch.setattr(planning, "KEPT", 3)
    plan = people.plan(people.read(csv("identity,City", *(",Kyiv" for _ in range(9)), "a,Kyiv")))
    assert (len(plan.errors.first), plan.errors.count) == (3, 9)


def test_a_file_that_changes_under_the_plan_is_refused(people, csv):
    table = people.read(csv("identity,City", "a,Kyiv"))
    csv("identity,City", "a,Kyiv", "b,Lviv")
    with pytest.raises(UserError, match=r"people\.csv has changed"):
        people.plan(table)


def test_a_mapping_without_an_identity_is_refused(people, csv):
    table = people.read(csv("City,Job", "Kyiv,cook", "Kyiv,cook"))
    with pytest.raises(UserError, match="who a recipient is"):
        people.plan(table)
    named = [replace(table.mapping[0], target="identity"), table.mapping[1]]
    assert people.plan(table, named).recipients == 1


def test_progress_is_told_and_a_cancel_is_heard(people, csv):
    table = people.read(csv("identity", *map(str, range(2500))))
    told = []
    people.plan(table, progress=lambda done, total: told.append((done, total)))
    assert told == [(1000, 2500), (2000, 2500), (2500, 2500)]
    with pytest.raises(Stopped):
        people.plan(table, cancelled=lambda: True)
