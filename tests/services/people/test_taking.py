from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.recipient import Event, Recipient
from app.services.people.sources.base import Row
from app.services.people.taking import LONGEST, Taking
from app.services.people.values import Column

FILE = Path("people.csv")
IDENTITY = Column(header="id", target="identity")
CITY = Column(header="City", name="City", role="city")
POINTS = Column(header="Points", name="Score", kind="number")


def take(mapping, *cells):
    return Taking(mapping, FILE).take(Row(7, cells))


def test_a_row_becomes_a_recipient_with_attributes_under_their_names():
    assert take([CITY, IDENTITY, POINTS], "Kyiv", "a", "5") == Recipient(
        identity="a", attributes={"City": "Kyiv", "Score": 5}
    )


@pytest.mark.parametrize("cell", ["", None, "  ", [], {}])
def test_what_is_empty_is_absent(cell):
    lists = Column(header="x", name="x", kind="list") if isinstance(cell, list) else CITY
    mapping = Column(header="x", name="x", kind="object") if isinstance(cell, dict) else lists
    taken = take([IDENTITY, mapping], "a", cell)
    assert taken == Recipient(identity="a")


def test_zero_and_no_are_not_empty():
    switch = Column(header="Member", name="Member", kind="switch")
    taken = take([IDENTITY, POINTS, switch], "a", 0, "no")
    assert taken == Recipient(identity="a", attributes={"Score": 0, "Member": False})


def test_columns_can_be_left_out():
    assert take([IDENTITY, Column(header="x", target="leave_out", name="x")], "a", "secret") == Recipient(identity="a")


def test_an_identity_can_be_an_attribute_too():
    email = Column(header="Email", target="identity", name="Email", role="email")
    assert take([email], " a@b.cd ") == Recipient(identity="a@b.cd", attributes={"Email": " a@b.cd "})


@pytest.mark.parametrize(
    ("cell", "identity"), [(5, "5"), (" a ", "a"), (1.5, "1.5"), ("\ud800", "?"), ("0042", "0042")]
)
def test_identities_are_texts(cell, identity):
    assert take([IDENTITY], cell) == Recipient(identity=identity)


@pytest.mark.parametrize("cell", ["", None, " ", True, ["a"], {"a": 1}, "x" * (LONGEST + 1)])
def test_a_row_without_an_identity_is_refused(cell):
    (note,) = take([IDENTITY, CITY], cell, "Kyiv")
    assert (note.row, note.column) == (7, "id")
    assert "identity" in note.what
    assert note.advice


def test_everything_wrong_with_a_row_is_said_without_its_values():
    born = Column(header="Born", name="Born", kind="date")
    notes = take([IDENTITY, POINTS, born], "", "much", "soon")
    assert [(note.row, note.column) for note in notes] == [(7, "id"), (7, "Points"), (7, "Born")]
    said = " ".join(note.sentence() for note in notes)
    assert "much" not in said
    assert "soon" not in said
    assert "it is not a number" in said


def test_a_list_of_events_is_taken():
    mapping = [IDENTITY, Column(header="events", target="events", name="events")]
    assert take(mapping, "a", [{"name": "Left"}]) == Recipient(identity="a", events=(Event(name="Left"),))
    (note,) = take(mapping, "a", "x")
    assert '"name"' in note.what
    assert Taking(mapping, FILE).replaces_events


EVENT = [IDENTITY, Column(header="what", target="event"), Column(header="when", target="event_time"), POINTS]


def test_a_row_can_be_an_event():
    assert take(EVENT, "a", " Charged ", "2026-01-31", "5") == Recipient(
        identity="a", events=(Event(name="Charged", at="2026-01-31T00:00:00Z", properties={"Score": 5}),)
    )
    assert take(EVENT[:2], "a", "Left") == Recipient(identity="a", events=(Event(name="Left"),))


def test_a_row_without_an_event_or_with_an_odd_time_is_refused():
    assert [note.what for note in take(EVENT, "a", "", "soon", "5")] == [
        "there is no event",
        "it is not a time such as 2026-01-31T12:00:00Z",
    ]


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ([CITY], r"No column of people\.csv says who a recipient is"),
        ([IDENTITY, IDENTITY], r"Several columns of people\.csv say who.*id, id"),
        ([IDENTITY, CITY, Column(header="Town", name="City")], "same attribute. City"),
        ([IDENTITY, CITY, Column(header="Town", name="Town", role="city")], "same role. city"),
        ([IDENTITY, Column(header="x", name=" ")], "has no name"),
        (
            [IDENTITY, Column(header="x", target="event"), Column(header="y", target="event")],
            "Two columns are the event",
        ),
    ],
)
def test_a_mapping_that_makes_no_sense_is_refused(mapping, said):
    with pytest.raises(UserError, match=said):
        Taking(mapping, FILE)
