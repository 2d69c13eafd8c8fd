from app.services.ports import ListQuery
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.contracts.steps import put
from tests.made import campaign, uuid

ONE, TWO, THREE = uuid(1), uuid(2), uuid(3)


def shared(workspace) -> list[str]:
    return sorted(row.id for row in workspace.rows(ListQuery(archived=None, bin=None)) if row.shared)


def test_campaigns_are_shared_with_a_line_each(galley, path, workspace):
    put(workspace, campaign(1, name="One"), campaign(2))
    ran = galley("share", path, "One", "--json")
    validate("share", ran.lines[0])
    assert (ran.code, ran.lines) == (0, [{"id": ONE, "changed": ["shared"]}])
    assert shared(workspace) == [ONE]


def test_all_leaves_out_the_bin_only(galley, path, workspace):
    put(workspace, campaign(1), campaign(2, archived=True))
    put(workspace, campaign(3), bin="2026-03-01T08:00:00Z")
    galley("share", path, "--all")
    assert shared(workspace) == [ONE, TWO]


def test_it_is_one_step_to_undo(galley, path, workspace):
    put(workspace, campaign(1), campaign(2))
    galley("share", path, "--all")
    galley("undo", path)
    assert shared(workspace) == []


def test_what_is_shared_already_is_said(galley, path, workspace):
    put(workspace, campaign(1, shared=True))
    ran = galley("share", path, ONE)
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing changed\n")


def test_it_has_to_be_clear_which(galley, path, workspace):
    put(workspace, campaign(1))
    assert "not clear which" in refused(galley("share", path))
    assert "not clear which" in refused(galley("share", path, ONE, "--all"))
    assert "No campaign is called" in refused(galley("share", path, "Nobody"))
    assert shared(workspace) == []
