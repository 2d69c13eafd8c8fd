import pytest

from app.domain.edits import SetValue
from app.services.editing import Editing
from tests.cli.conftest import refused
from tests.made import campaign, uuid

ONE = uuid(1)


@pytest.fixture(autouse=True)
def undone(galley, path, workspace, clock):
    Editing(workspace, clock, "Ann").create([campaign(1, name="One")])
    galley("edit", path, ONE, "--set", "name=Uno")
    galley("undo", path, ONE)


def test_what_was_undone_is_done_again_once(galley, path, workspace):
    assert galley("redo", path, "One", "--json").lines == [{"id": ONE, "changed": ["name"]}]
    assert workspace.get(ONE).campaign.name == "Uno"
    assert "Nothing to redo" in refused(galley("redo", path, ONE))


def test_a_new_edit_ends_what_could_be_redone(galley, path):
    galley("edit", path, ONE, "--set", "status=review")

    assert "Nothing to redo" in refused(galley("redo", path, ONE))


def test_a_place_that_the_team_has_changed_since_stays(galley, path, workspace, clock):
    Editing(workspace, clock, "Bob").apply(ONE, [SetValue("name", "Eins")], origin="sync")

    assert "can't be redone any more" in refused(galley("redo", path))
    assert workspace.get(ONE).campaign.name == "Eins"
