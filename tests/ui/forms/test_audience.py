from app.domain.campaign import Campaign
from app.ui.forms.audience import AUDIENCE


def test_the_fields_are_parts_of_a_campaign_in_their_own_tab():
    assert {field.path.split("/")[0] for field in AUDIENCE} <= set(Campaign.__struct_fields__)
    assert {field.section for field in AUDIENCE} == {"audience"}
    assert [field.label for field in AUDIENCE] == ["Send to", "But not", "Subscriptions", "Reach"]
