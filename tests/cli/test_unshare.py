from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.contracts.steps import put
from tests.made import campaign, uuid


def test_campaigns_stay_on_this_computer_only(galley, path, workspace):
    put(workspace, campaign(1, shared=True), campaign(2, shared=True))
    ran = galley("unshare", path, uuid(1), "--json")
    validate("unshare", ran.lines[0])
    assert ran.lines == [{"id": uuid(1), "changed": ["shared"]}]
    assert [row.shared for row in workspace.rows_of([uuid(1), uuid(2)])] == [False, True]


def test_campaigns_have_to_be_named(galley, path):
    assert "required: CAMPAIGN" in refused(galley("unshare", path))
    assert "required: CAMPAIGN" in refused(galley("unshare", path, "--all"))
