from app.services.copies import CopyNames
from tests.contracts.steps import put
from tests.made import campaign


def test_each_copy_has_a_name_that_no_campaign_goes_by(workspace):
    put(workspace, campaign(1, name="Spring"), campaign(2, name="Spring (3)"))
    names = CopyNames(workspace)
    assert [names.free("Spring") for _ in range(3)] == ["Spring (2)", "Spring (4)", "Spring (5)"]
    assert names.free("Spring (3)") == "Spring (3) (2)"
    assert names.free("") == " (2)"
