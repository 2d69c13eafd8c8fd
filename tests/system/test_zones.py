import os
import sys
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.system import zones
from app.system.zones import LocalZone, current_zone
from tests.conftest import set_zone

posix = pytest.mark.skipif(os.name != "posix", reason="the C library's TZ is POSIX's")
SUMMER = datetime(2026, 7, 1, 12, tzinfo=UTC)
WINTER = datetime(2026, 1, 1, 12, tzinfo=UTC)
NEW_YORK = "EST5EDT,M3.2.0,M11.1.0"


@pytest.mark.parametrize("setting", ["Europe/Kyiv", ":Europe/Kyiv"])
def test_tz_names_a_zone(setting: str):
    set_zone(setting)
    assert str(current_zone()) == "Europe/Kyiv"


def test_an_empty_tz_is_utc():
    set_zone("")
    assert str(current_zone()) == "UTC"


@posix
def test_tz_may_be_a_file_of_rules():
    file = Path("/usr/share/zoneinfo/Asia/Tokyo")
    if not file.exists():
        pytest.skip("this system has no zone files")
    set_zone(str(file))
    assert SUMMER.astimezone(current_zone()).utcoffset() == timedelta(hours=9)


@posix
@pytest.mark.parametrize(
    ("setting", "summer", "winter"),
    [(NEW_YORK, -4, -5), ("<+0330>-3:30", 3.5, 3.5), ("UTC0", 0, 0), ("No/Where", 0, 0)],
)
def test_tz_may_be_anything_the_c_library_understands(setting: str, summer: float, winter: float):
    set_zone(setting)
    zone = current_zone()
    assert SUMMER.astimezone(zone).utcoffset() == timedelta(hours=summer)
    assert WINTER.astimezone(zone).utcoffset() == timedelta(hours=winter)


@pytest.mark.parametrize("setting", ["../../etc/passwd", "a\0b", "Europe/", "x" * 5000])
def test_a_hostile_tz_still_gives_a_zone(setting: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "environ", {**os.environ, "TZ": setting})
    assert current_zone().utcoffset(datetime(2026, 1, 1)) is not None


def rules(place: Path, name: str) -> Path:
    """A zone file as systems have it, below ``place``."""
    file = place / "zoneinfo" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(resources.files("tzdata").joinpath("zoneinfo", name).read_bytes())
    return file


@pytest.fixture
def localtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """``/etc/localtime`` of a system without ``TZ``."""
    set_zone(None)
    monkeypatch.setattr(zones, "LOCALTIME", tmp_path / "localtime")
    return tmp_path / "localtime"


@posix
def test_without_tz_the_systems_link_tells_the_name(localtime: Path, tmp_path: Path):
    localtime.symlink_to(rules(tmp_path, "Asia/Tokyo"))
    assert str(current_zone()) == "Asia/Tokyo"


@posix
def test_another_zone_is_noticed_while_the_program_runs(localtime: Path, tmp_path: Path):
    localtime.symlink_to(rules(tmp_path / "before", "Asia/Tokyo"))
    before = current_zone()
    localtime.unlink()
    localtime.symlink_to(rules(tmp_path / "after", "Europe/Kyiv"))
    assert (str(before), str(current_zone())) == ("Asia/Tokyo", "Europe/Kyiv")


@posix
def test_a_copied_localtime_gives_its_rules(localtime: Path, tmp_path: Path):
    localtime.write_bytes(rules(tmp_path, "Asia/Tokyo").read_bytes())
    assert SUMMER.astimezone(current_zone()).utcoffset() == timedelta(hours=9)


@pytest.mark.parametrize("content", [None, b"", b"not rules", b"TZif2" + bytes(39)])
def test_an_unusable_localtime_falls_back_to_the_c_library(localtime: Path, content: bytes | None):
    if content is not None:
        localtime.write_bytes(content)
    assert isinstance(current_zone(), LocalZone)


@posix
@given(st.datetimes(datetime(1975, 1, 1), datetime(2036, 1, 1)))
def test_local_time_agrees_with_the_same_rules_by_name(instant: datetime):
    set_zone(NEW_YORK)
    instant = instant.replace(tzinfo=UTC, year=max(instant.year, 2008))
    local, named = instant.astimezone(LocalZone()), instant.astimezone(ZoneInfo("America/New_York"))
    assert (local.replace(tzinfo=None), local.utcoffset(), local.dst()) == (
        named.replace(tzinfo=None),
        named.utcoffset(),
        named.dst(),
    )
    assert local.astimezone(UTC) == instant


@posix
def test_the_hour_that_comes_twice_is_told_apart():
    set_zone(NEW_YORK)
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC).astimezone(LocalZone())
    second = datetime(2026, 11, 1, 6, 30, tzinfo=UTC).astimezone(LocalZone())
    assert (first.hour, first.tzname(), second.hour, second.tzname()) == (1, "EDT", 1, "EST")


def test_times_without_a_date_have_no_offset():
    assert LocalZone().utcoffset(None) is None
    assert LocalZone().dst(None) is None
    assert LocalZone().tzname(None) == ("UTC" if sys.platform != "win32" else LocalZone().tzname(None))


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_time_do_not_fail(year: int):
    assert LocalZone().utcoffset(datetime(year, 1, 1)) == timedelta(0)
