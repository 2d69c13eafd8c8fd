from app.domain.campaign import Campaign
from app.targets.registry import CLEVERTAP_INBOX
from tests.inbox import CAMPAIGN, message_of
from tests.targets.made import AT, imported


def test_it_takes_every_message_that_is_not_for_the_web():
    assert CLEVERTAP_INBOX.accepts(message_of())
    assert CLEVERTAP_INBOX.accepts({})
    assert not CLEVERTAP_INBOX.accepts({"templateType": "text-only"})
    assert not CLEVERTAP_INBOX.accepts({"msg": []})


def test_an_imported_campaign_is_a_draft_with_its_original():
    campaign = imported(message_of())
    assert isinstance(campaign, Campaign)
    assert (campaign.id, campaign.name, campaign.status, campaign.shared) == (CAMPAIGN, "Title", "draft", False)
    assert (campaign.dialect, campaign.product, campaign.created, campaign.changed) == ("none", "both", AT, AT)
    assert campaign.origin.format == "clevertap-inbox"
    assert campaign.origin.message == message_of()


def test_files_have_the_envelope_of_the_server():
    assert CLEVERTAP_INBOX.envelope([message_of()]) == {"inbox_notifs": [message_of()]}
