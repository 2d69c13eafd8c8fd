import pytest

from app.platforms.rules import times


@pytest.mark.parametrize(("value", "fits"), [(0, True), (2**31 - 1, True), (2**31, False), (-1, False), (1.0, False)])
def test_seconds_are_whole_and_fit_32_bits(value, fits):
    assert times.is_seconds(value) is fits


@pytest.mark.parametrize("value", [True, "1", None])
def test_other_values_are_no_seconds(value):
    assert not times.is_seconds(value)


def test_true_is_no_number():
    assert times.is_number(1.5)
    assert not times.is_number(True)


def test_milliseconds_are_told_for_date_and_stay():
    found = list(times.misread("ios", {"date": 1_700_000_000_000, "wzrk_ttl": 1_800_000_000_000}, "X"))
    assert [finding.code for finding in found] == ["ios.date-range", "ios.ttl-range"]
    assert [finding.where for finding in found] == [("date",), ("wzrk_ttl",)]
    assert "says X" in found[0].reason


def test_seconds_are_not_told():
    assert not list(times.misread("ios", {"date": 1_700_000_000, "wzrk_ttl": 0}, "X"))
