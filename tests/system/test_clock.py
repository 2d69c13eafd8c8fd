from datetime import UTC, datetime, timedelta

from app.system.clock import SystemClock
from tests.conftest import set_zone


def test_now_is_the_instant_in_utc():
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == timedelta(0)


def test_the_zone_follows_the_setting_while_the_clock_runs():
    clock = SystemClock()
    set_zone("Asia/Tokyo")
    assert str(clock.zone()) == "Asia/Tokyo"
    set_zone("Europe/Kyiv")
    assert str(clock.zone()) == "Europe/Kyiv"
