from app.targets.registry import WEB_INBOX
from tests.platforms.rules.test_web import message
from tests.targets.made import imported


def test_it_takes_messages_for_the_web():
    assert WEB_INBOX.accepts(message())
    assert WEB_INBOX.accepts({"msg": []})
    assert not WEB_INBOX.accepts({"msg": {}})


def test_an_imported_campaign_keeps_its_original():
    campaign = imported(message())
    assert (campaign.name, campaign.origin.format) == ("Title", "web-inbox")
    assert campaign.origin.message == message()


def test_files_have_the_envelope_of_the_server():
    assert WEB_INBOX.envelope([message()]) == {"inbox_notifs": [message()]}
