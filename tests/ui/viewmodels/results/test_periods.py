from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.ports import Period
from app.ui.viewmodels.results.periods import NAMES, month_period, name, period

TODAY = date(2026, 3, 12)
LAST = [stretch for stretch in NAMES if stretch.startswith("last") and stretch != "last-year"]
DAYS = st.dates(date(1970, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("stretch", "start", "end"),
    [
        ("last30", "2026-02-11", "2026-03-13"),
        ("last90", "2025-12-13", "2026-03-13"),
        ("last365", "2025-03-13", "2026-03-13"),
        ("month", "2026-03-01", "2026-03-13"),
        ("year", "2026-01-01", "2026-03-13"),
        ("last-year", "2025-01-01", "2026-01-01"),
    ],
)
def test_a_stretch_has_whole_days_and_ends_today(stretch, start, end):
    assert period(stretch, TODAY) == Period(start=start, end=end)


def test_all_time_leaves_no_day_out():
    assert period("", TODAY) is None


@given(st.sampled_from(LAST), DAYS)
def test_the_last_days_are_as_many_as_they_say(stretch, today):
    found = period(stretch, today)
    days = date.fromisoformat(found.end) - date.fromisoformat(found.start)
    assert days == timedelta(days=int(stretch.removeprefix("last")))


@given(DAYS)
def test_a_month_ends_where_the_next_begins(day):
    found = month_period(f"{day:%Y-%m}")
    assert found.start <= day.isoformat() < found.end
    assert (found.start[-2:], found.end[-2:]) == ("01", "01")
    assert month_period(found.end[:7]).start == found.end


def test_what_is_no_month_is_refused():
    with pytest.raises(ValueError, match="month"):
        month_period("2026-13")


def test_every_stretch_has_its_words(qapp):
    assert [name(stretch) for stretch in ("", "last30", "last-year")] == ["All time", "Last 30 days", "Last year"]
    assert all(name(stretch) for stretch in NAMES)
