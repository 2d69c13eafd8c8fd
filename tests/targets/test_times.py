from app.domain.campaign import TimeToLive
from app.targets.times import expiry, run_id
from tests.inbox import CAMPAIGN
from tests.targets.made import NOW, campaign, context


def test_the_stay_is_counted_from_sending():
    assert expiry(campaign(ttl=TimeToLive(days=2)), context()) == NOW + 2 * 86_400
    assert expiry(campaign(ttl=TimeToLive(hours=3)), context()) == NOW + 3 * 3_600


def test_for_ever_is_zero():
    assert expiry(campaign(ttl=None), context()) == 0


def test_no_stay_goes_beyond_what_phones_can_count():
    assert expiry(campaign(ttl=TimeToLive(days=10**9)), context()) == 2**31 - 1


def test_the_run_is_the_campaign_and_the_day_in_utc():
    assert run_id(campaign(), context()) == f"{CAMPAIGN}_20260301"
    assert run_id(campaign(), context(now=NOW + 15 * 3_600)) == f"{CAMPAIGN}_20260302"
