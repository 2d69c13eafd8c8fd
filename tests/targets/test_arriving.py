from app.targets.arriving import arrive
from app.targets.base import Arrival
from app.targets.registry import CLEVERTAP_INBOX
from tests.inbox import CAMPAIGN, message_of
from tests.targets.made import AT


def test_an_arrival_brings_what_the_workspace_decides():
    arrival = Arrival(campaign=CAMPAIGN, at=AT, author="Olena", product="yespo", dialect="liquid")
    campaign = arrive(CLEVERTAP_INBOX, message_of(), arrival)
    assert (campaign.author, campaign.product, campaign.dialect) == ("Olena", "yespo", "liquid")
    assert (campaign.created, campaign.changed) == (AT, AT)
