from typing import get_args

import pytest
from msgspec.structs import replace

from app.domain.campaign import Audience, Batch, Delivery, Goal, Recurrence, Status, TimeToLive, Variant
from app.domain.message import Action, Media, Text
from app.services.reports.vendor import STATUSES, VENDOR
from tests.made import campaign, uuid
from tests.services.reports.made import KYIV, line, of

OVERVIEW = """Campaign ID|Campaign Name|Channel|Delivery|Type|Variant|OS|Device|DND / set campaign frequency|timezone
|cutoff|fcap (global campaign limits)|throttle|Safety check limit|Campaign per day limit|Campaign overall limit
|estimated reach|Reach (Send to all / last active)|WHO query|Constant event property|Title|Message|iOS Rich Media type
|IOS Rich media URL|IOS sound file|IOS Badge Count|IOS Category|IOS Deep link / External URL|IOS Mutable content
|Android Subtitle|Android Image URL|Android Summary|Android large Icon URL|Android Small App Icon colour
|Android Deep link / External URL|Android Sound File|Android Notification tray priority
|Android Notification delivery priority|Collapse notification|Notification channels|Badge ID|Badge Icon
|Send to App Inbox as well|Time to live|SMS/ Email/ WA service provider|Start Date|Start Time|Conversion Event
|Conversion Time (in minutes)|Campaign URL|Status|Created By|Created time|Labels|AmplifiedByInbox|AmplifiedByPush
|Web Priority""".replace("\n", "").split("|")


def cell(name, *arguments, **given):
    return VENDOR[name](line(*arguments, **given))


def test_the_vendor_s_columns_keep_their_spelling_and_their_order():
    assert [name for name in OVERVIEW if name in VENDOR] == list(VENDOR)


def test_the_platform_s_id_comes_before_our_own():
    assert cell("Campaign ID", platform=["154", "155"]) == "154, 155"
    assert cell("Campaign ID") == uuid(1)


@pytest.mark.parametrize(
    ("delivery", "expected"),
    [
        (Delivery(), "One Time"),
        (Delivery(mode="scheduled", times=("2026-03-01T09:00",)), "One Time"),
        (Delivery(mode="scheduled", times=("2026-03-01T09:00", "2026-03-02T09:00")), "Multiple Date"),
        (Delivery(mode="recurring", recurrence=Recurrence()), "Recurring"),
    ],
)
def test_deliveries_go_by_the_platform_s_names(delivery, expected):
    assert cell("Delivery", campaign(delivery=delivery)) == expected


def test_a_schedule_says_its_first_day_its_zone_and_its_speed():
    times = ("2026-03-02T10:00", "2026-03-01T09:30")
    made = campaign(
        delivery=Delivery(mode="scheduled", times=times, zone="Europe/Kyiv", batch=Batch(count=100, per="minute"))
    )
    found = [cell(name, made) for name in ("Start Date", "Start Time", "timezone", "throttle")]
    assert found == ["2026-03-01", "09:30", "Europe/Kyiv", "100 per minute"]
    at_once = campaign(delivery=Delivery(times=times))
    assert [cell(name, at_once) for name in ("Start Date", "Start Time", "timezone", "throttle")] == [""] * 4
    assert cell("timezone", campaign(delivery=Delivery(policy="recipient", zone="Europe/Kyiv"))) == "User"


def test_variants_are_an_a_b_test():
    made = campaign(variants=(Variant(id=uuid(8), name="A"), Variant(id=uuid(9), name="B")))
    assert (cell("Type", made), cell("Variant", made)) == ("A/B Test", "A, B")
    assert (cell("Type"), cell("Variant")) == ("Single Message", "")


def test_segments_go_by_their_names():
    made = campaign(audience=Audience(include=("a", "b"), exclude=("c",), cap=500))
    names = {"a": "Far", "c": "Friends, old"}
    assert cell("WHO query", made, segments=names) == "Far, b; not Friends, old"
    assert cell("WHO query") == ""
    assert cell("Campaign overall limit", made) == 500
    assert cell("Campaign overall limit") is None


def test_the_content_is_what_is_shown():
    action = Action(enabled=True, android="app://a", ios="app://i")
    media = Media(kind="gif", url="https://a/b.gif")
    made = of(title=Text(text="Hi"), body=Text(text="There"), media=media, action=action)
    assert {
        name: cell(name, made) for name in VENDOR if name.startswith(("Title", "Message", "iOS", "IOS", "Andr"))
    } == {
        "Title": "Hi",
        "Message": "There",
        "iOS Rich Media type": "gif",
        "IOS Rich media URL": "https://a/b.gif",
        "IOS Deep link / External URL": "app://i",
        "Android Image URL": "https://a/b.gif",
        "Android Deep link / External URL": "app://a",
    }


def test_a_video_is_no_picture_and_nothing_is_no_media():
    video = of(media=Media(kind="video", url="https://a/b.mp4"))
    assert cell("Android Image URL", video) == ""
    assert cell("IOS Rich media URL", video) == "https://a/b.mp4"
    assert cell("IOS Rich media URL") == cell("iOS Rich Media type") == cell("Android Image URL") == ""


@pytest.mark.parametrize(
    ("ttl", "expected"),
    [
        (None, "Infinite"),
        (TimeToLive(days=2), "2 days"),
        (TimeToLive(days=1), "1 day"),
        (TimeToLive(hours=1), "1 hour"),
        (TimeToLive(hours=36), "36 hours"),
    ],
)
def test_the_stay_is_in_days_or_hours(ttl, expected):
    assert cell("Time to live", campaign(ttl=ttl)) == expected


@pytest.mark.parametrize(
    ("unit", "minutes"), [("minutes", 3), ("hours", 180), ("days", 4320), ("weeks", 30_240), ("months", 129_600)]
)
def test_goals_count_in_minutes(unit, minutes):
    made = campaign(goal=Goal(event="Charged", within=3, unit=unit))
    assert (cell("Conversion Event", made), cell("Conversion Time (in minutes)", made)) == ("Charged", minutes)
    assert (cell("Conversion Event"), cell("Conversion Time (in minutes)")) == ("", None)


def test_every_status_has_its_word_on_screen():
    assert set(STATUSES) == set(get_args(Status))
    assert cell("Status", campaign(status="review")) == "In review"


def test_who_made_it_and_when_and_under_which_labels():
    made = replace(campaign(), author="Ann", created="2026-03-01T23:00:00.000Z")
    assert cell("Created By", made) == "Ann"
    assert cell("Created time", made, KYIV) == "2026-03-02 01:00:00"
    assert cell("Labels", labels=("Spring", "Shoes")) == "Spring, Shoes"
    assert (cell("Channel"), cell("Campaign Name")) == ("App Inbox", "Spring sale")
