from datetime import timedelta

import pytest

from app.domain.campaign import TimeToLive
from app.services.checks.limits import check
from tests.inbox import message_of
from tests.services.checks.made import AT, codes, found, mended
from tests.targets.made import campaign, imported


@pytest.mark.parametrize(
    ("ttl", "product", "expected"),
    [
        (TimeToLive(days=1), "clevertap", []),
        (TimeToLive(days=60), "both", []),
        (TimeToLive(hours=24), "both", []),
        (None, "clevertap", []),
        (TimeToLive(hours=23), "clevertap", ["ttl.limit"]),
        (TimeToLive(days=61), "both", ["ttl.limit"]),
        (TimeToLive(days=61), "yespo", []),
    ],
)
def test_the_stay_has_limits_with_clevertap(ttl, product, expected):
    assert codes(check, campaign(ttl=ttl, product=product)) == expected


@pytest.mark.parametrize(("ttl", "days"), [(TimeToLive(hours=1), 1), (TimeToLive(days=90), 60)])
def test_the_nearest_stay_is_proposed(ttl, days):
    made = campaign(ttl=ttl)
    (issue,) = found(check, made)
    assert mended(made, issue).ttl == TimeToLive(days=days)


def test_an_imported_message_may_have_left_the_inbox():
    made = imported(message_of())
    assert codes(check, made) == []
    (issue,) = found(check, made, now=AT + timedelta(days=3))
    assert (issue.code, issue.severity, issue.path) == ("ttl.expired", "warning", "ttl")
    assert "03 March 2026" in issue.message


def test_a_message_that_stays_for_ever_never_leaves():
    assert codes(check, imported(message_of(wzrk_ttl=0)), now=AT + timedelta(days=3000)) == []


def test_more_tabs_than_phones_show():
    assert codes(check, campaign(inbox_tags=("a", "b", "A "))) == []
    (issue,) = found(check, campaign(inbox_tags=("a", "b", "c")))
    assert (issue.code, issue.severity) == ("tabs.many", "hint")


def test_custom_data_get_lost_with_clevertap_alone():
    assert codes(check, campaign(custom_data={"a": 1}, product="clevertap")) == ["custom-data.lost"]
    assert codes(check, campaign(custom_data={"a": 1}, product="both")) == []
    assert codes(check, campaign(product="clevertap")) == []
