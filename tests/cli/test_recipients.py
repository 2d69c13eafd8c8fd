import json

import pytest

from app.domain.recipient import Event, Recipient
from app.services.ports import RecipientQuery
from tests.cli.conftest import refused
from tests.cli.schemas import validate

ADA = Recipient(
    identity="ada@example.com",
    attributes={"City": "Київ", "Points": 5},
    events=(Event(name="Left"),),
    kept=True,
)


@pytest.fixture
def file(tmp_path):
    def write(*lines, name="people.csv"):
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


def put(workspace, *recipients):
    with workspace.transaction() as transaction:
        transaction.put_recipients(recipients)


def identities(workspace):
    return [each.identity for each in workspace.every_recipient()]


def test_an_import_says_what_came(galley, workspace, path, file):
    ran = galley(
        "recipients", path, "import", file("identity,First name,Points", "a,Ada,5", ",Bo,", "b,,7", "b,,8"), "--json"
    )

    assert ran.code == 0
    validate("recipients", ran.lines[0])
    assert ran.lines == [
        {
            "recipients": 2,
            "events": 0,
            "errors": 1,
            "notes": 1,
            "attributes": [
                {"name": "First name", "kind": "text", "role": "first_name", "filled": 1},
                {"name": "Points", "kind": "number", "role": None, "filled": 3},
            ],
        }
    ]
    assert ran.err.splitlines() == [
        "Row 4: row 5 is the same recipient, and counts instead.",
        "Row 3, identity: there is no identity. Fill it in, or leave the row out. It was left out.",
    ]
    assert identities(workspace) == ["a", "b"]


def test_an_import_is_read_by_people_too(galley, path, file):
    ran = galley("recipients", path, "import", file("identity,City,Born", "a,Kyiv,03.04.2026"))

    assert ran.out == "1 recipients, 0 rows left out; attributes: City (city), Born (text)\n"
    assert "Born: Dates such as" in ran.err


def test_json_is_taken(galley, workspace, path, file):
    listed = json.dumps([{"identity": "a", "events": [{"name": "Left"}]}])

    assert galley("recipients", path, "import", file(listed, name="people.json"), "--json").lines[0]["events"] == 1
    assert workspace.recipient("a") == Recipient(identity="a", events=(Event(name="Left"),))


def test_a_dry_run_stores_nothing(galley, workspace, path, file):
    ran = galley("recipients", path, "import", file("identity", "a"), "--dry-run", "--json")

    assert ran.lines[0]["recipients"] == 1
    assert identities(workspace) == []


def test_sample_recipients_are_replaced_and_that_is_said(galley, workspaces, tmp_path, file):
    target = tmp_path / "new.galley"
    galley("new", target, "--samples")
    samples = galley("recipients", target, "list", "--json").lines
    assert all(line["sample"] for line in samples)

    ran = galley("recipients", target, "import", file("identity", "a"))
    assert f"The {len(samples)} sample recipients were replaced." in ran.err
    assert [line["identity"] for line in galley("recipients", target, "list", "--json").lines] == ["a"]


@pytest.mark.parametrize(
    "lines", [("",), ("identity,City",), ("City,Job", "Kyiv,cook", "Kyiv,cook")], ids=["empty", "header", "nobody"]
)
def test_a_file_that_cannot_be_taken_changes_nothing(galley, workspace, path, file, lines):
    refused(galley("recipients", path, "import", file(*lines)))
    assert workspace.people_version() == 0


def test_a_file_that_is_not_there_is_named(galley, path, tmp_path):
    assert "gone.csv" in refused(galley("recipients", path, "import", tmp_path / "gone.csv"))


def test_rows_that_are_all_bad_are_bad_input(galley, workspace, path, file):
    ran = galley("recipients", path, "import", file("identity,City", ",Kyiv", ",Lviv"), "--json")

    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 3
    assert "Nothing was changed" in ran.err.splitlines()[-1]
    assert workspace.people_version() == 0


def test_more_problems_than_are_written_out_are_counted(galley, path, file):
    ran = galley("recipients", path, "import", file("identity,City", *(",Kyiv" for _ in range(1200)), "a,Ulm"))

    assert ran.code == 0
    assert "And 200 more rows like these. They were left out." in ran.err


def test_recipients_are_listed(galley, workspace, path):
    put(workspace, Recipient(identity="bob", sample=True), ADA)
    ran = galley("recipients", path, "list", "--json")

    for line in ran.lines:
        validate("recipients", line)
    assert ran.lines == [
        {
            "identity": "ada@example.com",
            "attributes": {"City": "Київ", "Points": 5},
            "events": [{"name": "Left", "at": "", "properties": {}}],
            "sample": False,
            "kept": True,
        },
        {"identity": "bob", "attributes": {}, "events": [], "sample": True, "kept": False},
    ]
    assert galley("recipients", path, "list").out == (
        "ada@example.com  2 attributes  test recipient\nbob  0 attributes  sample\n"
    )


def test_a_list_can_be_searched_and_cut(galley, workspace, path):
    put(workspace, ADA, *(Recipient(identity=f"r{number:04}") for number in range(2100)))

    def listed(*arguments):
        return [line["identity"] for line in galley("recipients", path, "list", "--json", *arguments).lines]

    assert listed("--search", "ки") == listed("--kept") == ["ada@example.com"]
    assert listed("--limit", 0) == []
    assert listed("--limit", 1500) == ["ada@example.com", *(f"r{number:04}" for number in range(1499))]
    assert len(listed()) == 2101


def test_what_is_listed_can_be_imported_again(galley, workspace, path, file):
    put(workspace, ADA)
    lines = galley("recipients", path, "list", "--json").out
    put(workspace, Recipient(identity=ADA.identity))
    galley("recipients", path, "import", file(lines, name="people.jsonl"))

    again = workspace.recipient(ADA.identity)
    assert (again.attributes, again.events) == (ADA.attributes, ADA.events)


@pytest.mark.parametrize("arguments", [(), ("remove",), ("import",), ("list", "--limit", "-1")])
def test_bad_usage_is_said(galley, path, arguments):
    refused(galley("recipients", path, *arguments))


def test_nothing_of_recipients_leaves_by_other_commands(galley, workspace, path, tmp_path, file):
    galley("recipients", path, "import", file("identity,City", "secret@example.com,Secretville"))
    campaign = file('{"inbox_notifs": [{"_id": "1", "msg": {"type": "simple", "content": [{}]}}]}', name="message.json")
    galley("import", path, campaign)
    (line,) = galley("list", path, "--json").lines
    out = tmp_path / "out.json"
    said = [
        galley("show", path, line["id"]),
        galley("check", path),
        galley("export", path, line["id"], "--to", "galley", "-o", out),
    ]
    said.append(galley("backup", path, "-o", tmp_path / "copy.galley", "--json"))
    assert [ran.code for ran in said][2] == 0
    text = out.read_text() + "".join(ran.out + ran.err for ran in said)
    assert "secret" not in text.lower()
    assert workspace.count_recipients(RecipientQuery(search="secretville")) == 1
