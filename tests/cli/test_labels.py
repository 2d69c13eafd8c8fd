import pytest

from app.domain.record import pack
from app.services.editing import Editing
from app.services.filing import Filing
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.made import campaign, uuid
from tests.services.organising.steps import document, give


@pytest.fixture
def filing(workspace, clock):
    Editing(workspace, clock, "me").create([campaign(1), campaign(2)])
    return Filing(workspace, clock, "me")


def add(galley, path, name, *more):
    (line,) = galley("labels", path, "add", name, *more, "--json").lines
    validate("labels", line)
    return line["id"]


def listed(galley, path):
    return [(line["name"], line["campaigns"]) for line in galley("labels", path, "--json").lines]


def test_labels_are_made_once_and_listed_by_name(galley, path):
    summer = add(galley, path, "Summer", "--color", "#ff0000", "--description", "June on")
    assert add(galley, path, "SUMMER") == summer
    add(galley, path, "Autumn")
    ran = galley("labels", path, "list", "--json")
    assert [line["name"] for line in ran.lines] == ["Autumn", "Summer"]
    assert ran.lines[1] == {
        **{"id": summer, "name": "Summer", "description": "June on", "color": "#FF0000"},
        **{"campaigns": 0, "archived": 0},
    }


def test_people_read_them_too(galley, path):
    id = add(galley, path, "Summer!")
    ran = galley("labels", path)
    assert (ran.code, ran.out) == (0, f"{id}        0  Summer!\n")
    assert "CleverTap takes no" in ran.err


def test_counts_are_those_of_the_list_and_the_archive_is_named(galley, path, workspace, filing):
    id = add(galley, path, "Sale")
    give(filing, 1, id)
    give(filing, 2, id)
    with workspace.transaction() as transaction:
        transaction.put(uuid(2), {**transaction.record(uuid(2)), "archived": True})
        for number, archived in ((7, False), (8, True)):
            binned = pack(campaign(number, labels=(id,), archived=archived), "2026-01-31T12:00:00Z")
            transaction.put(uuid(number), binned)
    (line,) = galley("labels", path, "--json").lines
    validate("labels", line)
    assert (line["campaigns"], line["archived"]) == (1, 1)
    assert galley("labels", path).out == f"{id}        1  Sale (1 archived)\n"
    assert len(galley("list", path, "--label", "Sale", "--json").lines) == line["campaigns"]


def test_renaming_merging_and_deleting_reach_the_campaigns_and_are_undone(galley, path, workspace, filing):
    a, b = add(galley, path, "Sale"), add(galley, path, "Offers")
    give(filing, 1, a)
    assert galley("labels", path, "rename", "sale", "Outlet", "--json").lines[0]["name"] == "Outlet"
    ran = galley("labels", path, "merge", "Outlet", b, "--json")
    assert (ran.code, ran.err) == (0, "“Outlet” went into “Offers”, in 1 campaigns.\n")
    assert listed(galley, path) == [("Offers", 1)]
    ran = galley("labels", path, "delete", "Offers", "--json")
    validate("labels", ran.lines[0])
    assert (ran.lines[0]["campaigns"], document(workspace, 1), listed(galley, path)) == (1, (), [])
    for line in galley("undo", path, "--json").lines:
        validate("undo", line)
    assert listed(galley, path) == [("Offers", 1)]


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", " "),
        ("rename", "Gone", "X"),
        ("merge", "Sale", "Sale"),
        ("delete", "Gone"),
        ("rename", "Sale", "OFFERS"),
    ],
)
def test_what_can_not_be_done_changes_nothing(galley, path, workspace, arguments):
    add(galley, path, "Sale")
    add(galley, path, "Offers")
    last = workspace.last_seq()
    refused(galley("labels", path, *arguments))
    assert workspace.last_seq() == last


def test_all_labels_go_into_a_file(galley, path, tmp_path):
    add(galley, path, "=Sale")
    target = tmp_path / "labels.csv"
    ran = galley("labels", path, "export", "-o", target)
    assert (ran.code, ran.out, ran.err) == (0, "", f"{target}: 1 labels.\n")
    assert target.read_text(encoding="utf-8-sig") == "Name,Description,Colour,Campaigns,Archived\n'=Sale,,,0,0\n"
    assert galley("labels", path, "export", "-o", "-").out.splitlines() == [
        "Name,Description,Colour,Campaigns,Archived",
        "'=Sale,,,0,0",
    ]
