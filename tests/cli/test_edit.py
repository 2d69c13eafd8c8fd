import pytest

from app.domain.campaign import encode
from app.services.editing import Editing
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.made import campaign, slide, uuid

TITLE = "message.slides.1.title.text"
ONE = uuid(1)


@pytest.fixture(autouse=True)
def stored(workspace, clock):
    Editing(workspace, clock, "Ann").create([campaign(1, slide("s1", "Hello"), slide("s2"))])


def document(workspace):
    return encode(workspace.get(ONE).campaign)


def test_a_value_is_set_and_the_line_says_where(galley, path, workspace):
    ran = galley("edit", path, "Spring sale", "--set", f"{TITLE}=Bye", "--json")

    assert ran.lines == [{"id": ONE, "changed": [TITLE]}]
    validate("edit", ran.lines[0])
    assert workspace.get(ONE).campaign.message.slides[1].title.text == "Bye"


def test_all_sets_are_one_step_to_undo(galley, path, workspace):
    before = document(workspace)
    ran = galley("edit", path, ONE, "--set", f"{TITLE}=Bye", "status=review", "--set", "name=123", "--json")

    assert ran.lines[0]["changed"] == [TITLE, "status", "name"]
    assert workspace.get(ONE).campaign.name == "123"
    galley("undo", path, ONE)
    assert document(workspace) == before


def test_the_journal_knows_that_it_was_the_command_line(galley, path, workspace):
    galley("edit", path, ONE, "--set", "name=Sale")
    rows = workspace.group_rows(workspace.groups(ONE)[-1].id)

    assert {(row.origin, row.author) for row in rows} == {("cli", "Ann")}


def test_what_changes_nothing_is_done_and_leaves_no_trace(galley, path, workspace):
    before, seq = document(workspace), workspace.last_seq()
    ran = galley("edit", path, ONE, "--set", "name=Spring sale", "--json")

    assert (ran.code, ran.lines) == (0, [{"id": ONE, "changed": []}])
    assert (document(workspace), workspace.last_seq()) == (before, seq)


@pytest.mark.parametrize(
    "bad",
    ["archived=yes", "id=x", "message.slides.7.title.text=x", "no assignment", "message.slides=[]", "origin={}"],
)
def test_one_bad_value_keeps_all_from_changing(galley, path, workspace, bad):
    before, seq = document(workspace), workspace.last_seq()
    said = refused(galley("edit", path, ONE, "--set", "name=Sale", bad, "--json"))

    assert bad.partition("=")[0] in said
    assert (document(workspace), workspace.last_seq()) == (before, seq)


def test_a_campaign_that_is_not_there_is_named(galley, path):
    assert "Nothing" in refused(galley("edit", path, "Nothing", "--set", "name=x"))


def test_without_anything_to_set_the_usage_is_said(galley, path):
    assert "--set" in refused(galley("edit", path, ONE))


def test_people_read_what_changed(galley, path):
    assert galley("edit", path, ONE, "--set", "name=Sale").out == f"{ONE}  name\n"
