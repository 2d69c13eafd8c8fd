"""The time stamps of all three SDKs, row by row, with their boundaries."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.platforms.registry import PLATFORMS, platform

NOW = datetime(2026, 5, 20, 12, 0, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = 60, 3_600, 86_400


def stamp(name: str, seconds: float) -> str:
    return platform(name).timestamp(NOW - timedelta(seconds=seconds), NOW)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-5_000, "Just Now"),
        (0, "Just Now"),
        (59, "Just Now"),
        (60, "20 May"),
        (61, "1 mins ago"),
        (119, "1 mins ago"),
        (120, "2 mins ago"),
        (3_539, "58 mins ago"),
        (3_540, "20 May"),
        (3_541, "0 hour ago"),
        (3_599, "0 hour ago"),
        (3_600, "1 hour ago"),
        (7_199, "1 hour ago"),
        (7_200, "2 hours ago"),
        (81_419, "22 hours ago"),
        (81_420, "19 May"),
        (86_399, "19 May"),
        (86_400, "19 May"),
        (86_401, "Yesterday"),
        (172_799, "Yesterday"),
        (172_800, "18 May"),
        (30 * DAY, "20 Apr"),
        (400 * DAY, "15 Apr"),
    ],
)
def test_android_with_its_holes(seconds: int, text: str) -> None:
    assert stamp("android", seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-90_000, "Just now"),
        (-1, "Just now"),
        (0, "Just now"),
        (59, "Just now"),
        (60, "1 minute ago"),
        (119, "1 minute ago"),
        (120, "2 minutes ago"),
        (HOUR - 1, "59 minutes ago"),
        (HOUR, "1 hour ago"),
        (2 * HOUR, "2 hours ago"),
        (DAY - 1, "23 hours ago"),
        (DAY, "Yesterday"),
        (2 * DAY - 1, "Yesterday"),
        (2 * DAY, "2 days ago"),
        (3 * DAY - 1, "2 days ago"),
        (3 * DAY, "17 May"),
        (8 * DAY, "12 May"),
        (40 * DAY, "10 Apr"),
    ],
)
def test_ios(seconds: int, text: str) -> None:
    assert stamp("ios", seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-10, "Just now"),
        (0, "Just now"),
        (5 * MINUTE - 1, "Just now"),
        (5 * MINUTE, "5 minutes ago"),
        (HOUR - 1, "59 minutes ago"),
        (HOUR, "1 hour ago"),
        (2 * HOUR, "2 hours ago"),
        (DAY - 1, "23 hours ago"),
        (DAY, "1 day ago"),
        (2 * DAY, "2 days ago"),
        (400 * DAY, "400 days ago"),
    ],
)
def test_web(seconds: int, text: str) -> None:
    assert stamp("web", seconds) == text


@pytest.mark.parametrize("name", ["android", "ios"])
def test_the_day_is_the_viewers(name: str) -> None:
    kyiv = ZoneInfo("Europe/Kyiv")
    sent = datetime(2026, 1, 1, 22, 30, tzinfo=UTC)
    assert platform(name).timestamp(sent.astimezone(kyiv), NOW.astimezone(kyiv)) == "02 Jan"
    assert platform(name).timestamp(sent, NOW) == "01 Jan"


def test_ios_counts_days_of_the_calendar_over_a_clock_change() -> None:
    kyiv = ZoneInfo("Europe/Kyiv")
    sent = datetime(2026, 3, 28, 12, 0, tzinfo=kyiv)
    assert platform("ios").timestamp(sent, datetime(2026, 3, 29, 12, 0, tzinfo=kyiv)) == "Yesterday"
    assert platform("ios").timestamp(sent, datetime(2026, 3, 29, 11, 59, tzinfo=kyiv)) == "22 hours ago"


def test_android_counts_whole_seconds_of_both_clocks() -> None:
    sent = NOW - timedelta(seconds=60)
    assert platform("android").timestamp(sent, NOW + timedelta(milliseconds=900)) == "20 May"


def test_every_platform_has_its_own_name_and_caption() -> None:
    assert [p.name for p in PLATFORMS] == ["android", "ios", "web"]
    assert len({p.drawing for p in PLATFORMS}) == 3
