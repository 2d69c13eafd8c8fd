import pytest

from app.domain.campaign import encode
from app.domain.edits import SetValue
from app.services.editing import Editing
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.made import campaign, uuid

ONE, TWO = uuid(1), uuid(2)


@pytest.fixture
def editing(workspace, clock):
    return Editing(workspace, clock, "Ann")


@pytest.fixture(autouse=True)
def stored(editing):
    editing.create([campaign(1, name="One"), campaign(2, name="Two")])


def document(workspace, id=ONE):
    return encode(workspace.get(id).campaign)


def test_undo_and_redo_lead_back_byte_for_byte(galley, path, workspace):
    start = document(workspace)
    galley("edit", path, "One", "--set", "name=Uno", "message.slides.0.title.text=Hi")
    end = document(workspace)
    undone = galley("undo", path, ONE, "--json")

    assert undone.code == 0
    assert sorted(undone.lines[0]["changed"]) == ["message.slides.0.title.text", "name"]
    validate("undo", undone.lines[0])
    assert document(workspace) == start
    redone = galley("redo", path, ONE, "--json")
    validate("redo", redone.lines[0])
    assert document(workspace) == end


def test_without_a_campaign_the_newest_change_of_all_goes(galley, path):
    galley("edit", path, "One", "--set", "name=Uno")
    galley("edit", path, "Two", "--set", "name=Due")

    assert [line["id"] for line in galley("undo", path, "--json").lines] == [TWO]
    assert [line["id"] for line in galley("undo", path, "--json").lines] == [ONE]


def test_a_creation_is_undone_with_a_line_a_campaign(galley, path, workspace):
    lines = galley("undo", path, "--json").lines

    assert lines == [{"id": ONE, "changed": [""]}, {"id": TWO, "changed": [""]}]
    assert workspace.get(ONE) is None
    assert galley("redo", path, "--json").lines == lines


def test_the_command_line_takes_back_what_the_window_did(galley, path, editing, workspace):
    editing.apply(ONE, [SetValue("name", "Uno")], origin="user")

    assert galley("undo", path, "Uno", "--json").lines == [{"id": ONE, "changed": ["name"]}]


def test_nothing_to_take_back_is_said(galley, path):
    assert "Nothing to undo" in refused(galley("undo", path, ONE))
    assert "Nothing to redo" in refused(galley("redo", path))


def test_what_the_team_has_changed_since_stays(galley, path, editing, workspace):
    galley("edit", path, ONE, "--set", "name=Uno")
    editing.apply(ONE, [SetValue("name", "Eins")], origin="sync")
    before = document(workspace)

    assert "name has been changed since by Ann, by the team's sync" in refused(galley("undo", path, ONE))
    assert document(workspace) == before


def test_people_read_that_all_of_a_campaign_changed(galley, path):
    assert galley("undo", path).out.splitlines()[0] == f"{ONE}  the whole campaign"
