from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.instants import stamp
from app.services.ports import Period
from app.ui.viewmodels.periods import Moment, Range, Span, days, instants, sorted_days

KYIV = ZoneInfo("Europe/Kyiv")
ZONES = [*(ZoneInfo(name) for name in ("Europe/Kyiv", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu")), UTC]
NAMED: tuple[Span, ...] = ("today", "yesterday", "last7", "last30", "month", "last-month", "year")


def at(text: str, zone=UTC, visited: str = "") -> Moment:
    return Moment(now=datetime.fromisoformat(text), zone=zone, visited=visited)


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [
        ("today", "2026-03-12", "2026-03-13"),
        ("yesterday", "2026-03-11", "2026-03-12"),
        ("last7", "2026-03-06", "2026-03-13"),
        ("last30", "2026-02-11", "2026-03-13"),
        ("month", "2026-03-01", "2026-04-01"),
        ("last-month", "2026-02-01", "2026-03-01"),
        ("year", "2026-01-01", "2027-01-01"),
        ("", "", ""),
    ],
)
def test_named_stretches_are_whole_days_with_the_end_left_out(span, start, end):
    moment = at("2026-03-12T15:30:00+00:00")
    assert days(Range(span=span), moment) == Period(start=start, end=end)
    midnights = [f"{day}T00:00:00.000Z" if day else "" for day in (start, end)]
    assert instants(Range(span=span), moment) == Period(start=midnights[0], end=midnights[1])


def test_the_day_is_that_of_the_zone():
    moment = at("2026-03-12T22:30:00+00:00", KYIV)
    assert days(Range(span="today"), moment) == Period(start="2026-03-13", end="2026-03-14")
    assert instants(Range(span="today"), moment).start == "2026-03-12T22:00:00.000Z"


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-06-01", 24)])
def test_a_day_on_which_clocks_change_has_the_hours_that_it_has(day, hours):
    period = instants(Range(span="today"), at(f"{day}T12:00:00+00:00", KYIV))
    length = datetime.fromisoformat(period.end) - datetime.fromisoformat(period.start)
    assert length == timedelta(hours=hours)


def test_a_day_without_a_midnight_begins_when_clocks_jump():
    moment = at("2018-11-04T12:00:00+00:00", ZoneInfo("America/Sao_Paulo"))
    assert instants(Range(span="today"), moment) == Period(
        start="2018-11-04T03:00:00.000Z", end="2018-11-05T02:00:00.000Z"
    )


def test_days_between_are_both_included_and_either_may_be_open():
    moment = at("2026-03-12T12:00:00+00:00")
    asked = Range(span="between", first="2026-01-05", last="2026-01-05")
    assert days(asked, moment) == Period(start="2026-01-05", end="2026-01-06")
    assert days(Range(span="between", first="2026-01-05"), moment) == Period(start="2026-01-05")
    assert days(Range(span="between", last="2026-01-05"), moment) == Period(end="2026-01-06")


def test_days_given_the_wrong_way_round_mean_the_same():
    turned = Range(span="between", first="2026-02-01", last="2026-01-05")
    assert sorted_days(turned) == (date(2026, 1, 5), date(2026, 2, 1))


def test_since_the_last_visit_is_open_at_its_end():
    moment = at("2026-03-12T12:00:00+00:00", visited="2026-03-10T08:00:00.000Z")
    assert instants(Range(span="visit"), moment) == Period(start="2026-03-10T08:00:00.000Z")


def test_who_was_never_here_sees_everything():
    assert instants(Range(span="visit"), at("2026-03-12T12:00:00+00:00")) == Period()


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday"])
def test_days_that_no_calendar_has_are_refused(day):
    with pytest.raises(ValueError):
        Range(span="between", first=day)


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_the_edges_of_the_calendar_stay_within_what_utc_can_name(zone):
    asked = Range(span="between", first="0001-01-01", last="9999-12-31")
    period = instants(asked, at("2026-03-12T12:00:00+00:00", zone))
    assert period.start in ("", "0001-01-01T00:00:00.000Z") or period.start.startswith("0001-01-01T0")
    assert period.end == "" or period.end >= "9999-12-30"


@given(
    now=st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),
    zone=st.sampled_from(ZONES),
    span=st.sampled_from(NAMED),
)
def test_an_instant_is_within_a_stretch_exactly_if_its_local_day_is(now, zone, span):
    moment = Moment(now=now, zone=zone)
    period, local = instants(Range(span=span), moment), days(Range(span=span), moment)
    for shift in range(-40, 40):
        instant = now + timedelta(hours=shift * 7)
        inside = period.start <= stamp(instant) < period.end
        assert inside == (local.start <= instant.astimezone(zone).date().isoformat() < local.end)
