import pytest

from app.services.ports import ListQuery
from tests.cli.conftest import refused
from tests.cli.schemas import validate


@pytest.fixture
def target(tmp_path):
    return tmp_path / "shop.galley"


def opened(workspaces, path, look):
    workspace = workspaces.open(path)
    try:
        return look(workspace)
    finally:
        workspace.close()


def test_a_new_workspace_is_empty(galley, workspaces, target):
    ran = galley("new", target, "--json")

    assert ran.code == 0
    assert ran.lines == [{"path": str(target), "campaigns": 0}]
    validate("new", ran.lines[0])
    assert opened(workspaces, target, lambda workspace: workspace.count(ListQuery())) == 0
    assert opened(workspaces, target, lambda workspace: workspace.setting("product")) is None


def test_samples_come_along_for_what_one_sends_with(galley, workspaces, target):
    ran = galley("new", target, "--samples", "--for", "yespo", "--json")

    assert ran.lines[0]["campaigns"] == 4
    assert opened(workspaces, target, lambda workspace: workspace.setting("product")) == "yespo"
    assert len(galley("list", target, "--json").lines) == 4


def test_sample_recipients_come_along(galley, workspaces, target):
    galley("new", target, "--samples")
    people = opened(workspaces, target, lambda workspace: workspace.people())
    assert people.total >= 12
    assert people.made_up
    assert "first_name" in people.names()


def test_without_samples_there_is_nobody(galley, workspaces, target):
    galley("new", target)
    assert opened(workspaces, target, lambda workspace: workspace.people().total) == 0


def test_samples_are_one_step_to_undo(galley, target):
    galley("new", target, "--samples")

    assert len(galley("undo", target, "--json").lines) == 4
    assert galley("list", target, "--json").lines == []


def test_what_exists_is_never_replaced(galley, target):
    galley("new", target, "--samples")

    assert str(target) in refused(galley("new", target))
    assert len(galley("list", target, "--json").lines) == 4


def test_a_file_of_another_kind_is_left_as_it_is(galley, target):
    target.write_text("mine")

    refused(galley("new", target, "--samples"))
    assert target.read_text() == "mine"


def test_an_unknown_product_is_named(galley, target):
    assert "mailchimp" in refused(galley("new", target, "--for", "mailchimp"))
    assert not target.exists()
