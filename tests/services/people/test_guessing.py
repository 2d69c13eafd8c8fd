import pytest

from app.domain.errors import UserError
from app.services.people.guessing import FIRST, SHOWN, SOME
from app.services.people.values import Column, Stopped
from tests.services.people.steps import guessed


def identity_of(table):
    (column,) = [column for column in table.mapping if column.target == "identity"]
    return column


def test_a_table_is_described(people, csv):
    path = csv("identity;First name;Points;Born", "a;Ada;5;2026-01-31", "b;;7;", "c;Zoë;;")
    table = people.read(path)
    assert guessed(table) == {
        "identity": Column(header="identity", target="identity"),
        "First name": Column(header="First name", name="First name", role="first_name"),
        "Points": Column(header="Points", name="Points", kind="number"),
        "Born": Column(header="Born", name="Born", kind="date"),
    }
    assert [(seen.samples, seen.filled) for seen in table.columns[1:]] == [
        (("Ada", "Zoë"), 2),
        (("5", "7"), 2),
        (("2026-01-31",), 1),
    ]
    assert table.count == 3
    assert table.rows[0] == ("a", "Ada", "5", "2026-01-31")
    assert table.notes == ()


@pytest.mark.parametrize(
    ("headers", "row", "identity"),
    [
        ("email,identity,id", "a@b.cd,x,5", "identity"),
        ("City,id,email", "Kyiv,5,a@b.cd", "id"),
        ("City,email,id", "Kyiv,a@b.cd,5", "email"),
        ("City,Contact", "Kyiv,a@b.cd", "Contact"),
        ("City,login", "Kyiv,user77", "login"),
    ],
)
def test_the_identity_is_the_first_column_that_looks_like_one(people, csv, headers, row, identity):
    assert identity_of(people.read(csv(headers, row))).header == identity


@pytest.mark.parametrize(
    "values", [("x77y", "x77y"), ("x77y", ""), ("7", "8"), ("one", "two"), ("2026-01-31", "2026-02-01")]
)
def test_what_does_not_tell_people_apart_is_no_identity(people, csv, values):
    table = people.read(csv("City,Thing", *(f"Kyiv,{value}" for value in values)))
    assert [column.target for column in table.mapping] == ["attribute", "attribute"]


def test_an_email_that_names_people_is_kept_as_an_attribute_too(people, csv):
    assert identity_of(people.read(csv("Email,City", "a@b.cd,Kyiv"))) == Column(
        header="Email", target="identity", name="Email", role="email"
    )
    assert identity_of(people.read(csv("Contact,City", "a@b.cd,Kyiv"))).name == "Contact"
    for header in ("identity", "id"):
        assert identity_of(people.read(csv(f"{header},City", "a@b.cd,Kyiv"))).name == ""


def test_each_role_is_played_once_and_roles_are_texts(people, csv):
    found = guessed(people.read(csv("identity,Phone,Mobile,Name,Surname,Subscriptions", "a,501234,17,Ada L,L,News")))
    assert (found["Phone"].role, found["Phone"].kind) == ("phone", "text")
    assert (found["Mobile"].role, found["Mobile"].kind) == (None, "number")
    assert (found["Name"].role, found["Surname"].role) == ("first_name", "last_name")
    assert found["Subscriptions"].kind == "list"


def test_a_whole_name_steps_back_behind_a_first_name(people, csv):
    found = guessed(people.read(csv("identity,Name,Vorname", "a,Ada L,Ada")))
    assert (found["Name"].role, found["Vorname"].role) == (None, "first_name")


def test_all_rows_decide_about_a_kind(people, csv):
    path = csv("identity,Points", *(f"a{number},{number}" for number in range(3 * SOME)), "z,none")
    table = people.read(path)
    assert guessed(table)["Points"].kind == "text"
    assert table.count == 3 * SOME + 1
    assert len(table.rows) == FIRST


def test_long_cells_are_shown_short(people, csv):
    table = people.read(csv("identity,Note", f"a,{'x' * 500}"))
    assert table.columns[1].samples == ("x" * SHOWN,)
    assert table.rows == (("a", "x" * SHOWN),)


def test_zero_and_no_are_shown(people, as_json):
    table = people.read(as_json([{"identity": "a", "Points": 0, "Member": False, "City": None}]))
    assert table.rows == (("a", "0", "false", ""),)
    assert [seen.filled for seen in table.columns] == [1, 1, 1, 0]


def test_json_keeps_its_types(people, as_json):
    found = guessed(
        people.read(as_json([{"identity": 7, "zip": "01234", "n": 5, "tags": ["a"], "events": [{"name": "x"}]}]))
    )
    assert {header: column.kind for header, column in found.items() if column.target == "attribute"} == {
        "zip": "text",
        "n": "number",
        "tags": "list",
    }
    assert found["events"].target == "events"


def test_doubtful_columns_have_a_note(people, csv):
    table = people.read(csv("identity,Born,Phone", "a,03.04.2026,0501234567"))
    assert [bool(seen.note) for seen in table.columns] == [False, True, False]


def test_a_header_that_is_none_is_suspected(people, csv):
    (note,) = people.read(csv("a@b.cd,Kyiv", "c@d.ef,Lviv")).notes
    assert "looks like a recipient" in note


def test_notes_of_the_file_come_along(people, csv):
    path = csv("identity;Місто;Місто".encode("cp1251"), b"\n", "a;Київ;Львів\n".encode("cp1251"))
    assert len(people.read(path).notes) == 2


@pytest.mark.parametrize("lines", [("identity,City",), ("identity,City", "", ",")])
def test_a_header_alone_holds_nobody(people, csv, lines):
    with pytest.raises(UserError, match=r"people\.csv holds no recipients"):
        people.read(csv(*lines))


def test_progress_is_told_and_a_cancel_is_heard(people, csv):
    path = csv("identity", *map(str, range(3 * SOME)))
    told = []
    people.read(path, lambda done, total: told.append(done))
    assert told == [SOME, 2 * SOME, 3 * SOME]
    with pytest.raises(Stopped):
        people.read(path, told.append, lambda: True)
    assert len(told) == 3
