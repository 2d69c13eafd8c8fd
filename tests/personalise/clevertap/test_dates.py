from datetime import UTC, datetime

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from app.personalise.clevertap import dates
from tests.personalise.made import liquid, shown

WHEN = datetime(2023, 5, 9, 15, 5, 7, 250_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        ("%b, %d", "May, 09"),
        ("%Y-%m-%d %H:%M:%S", "2023-05-09 15:05:07"),
        ("%A %-d %B %y", "Tuesday 9 May 23"),
        ("%a %e %I:%M %p %P", "Tue  9 03:05 PM pm"),
        ("%-I %l %k %j %L", "3  3 15 129 250"),
        ("%F %T %R %D", "2023-05-09 15:05:07 15:05 05/09/23"),
        ("%c|%r|%x|%X", "Tue May  9 15:05:07 2023|03:05:07 PM|05/09/23|15:05:07"),
        ("%z %Z %s %u %w %h", "+0000 UTC 1683644707 2 2 May"),
        ("100%% %^a %n%t.", "100% TUE \n\t."),
        ("%Q %1000000d %", "%Q %1000000d %"),
    ],
)
def test_patterns_are_those_of_strftime_in_english(pattern, made):
    assert dates.written(WHEN, pattern) == made


@pytest.mark.parametrize(
    "value", ["2023-05-09", "9 May 2023", "May 9, 2023", "09-May-2023", "2023-05-09T00:00:00", "2023-05-09 00:00:00"]
)
def test_usual_spellings_are_understood(value):
    assert dates.formatted(value, "%d.%m.%Y %H:%M") == "09.05.2023 00:00"


def test_seconds_are_those_of_utc():
    assert dates.formatted(1683644707, "%F %T") == dates.formatted("1683644707", "%F %T") == "2023-05-09 15:05:07"


@pytest.mark.parametrize("value", ["soon", "", "Paris", "now", "99999999999999999999", "x" * 500, "2023-99-99"])
def test_what_is_no_date_stays(value):
    assert dates.formatted(value, "%Y") == value


@over(st.text(max_size=40) | st.integers() | st.floats(), st.text(max_size=20))
def test_any_value_and_any_pattern_make_a_text(value, pattern):
    assert isinstance(dates.formatted(value, pattern), str)


def test_now_is_the_clock_s():
    assert shown(liquid("{% now %}")) == "2026-03-02 09:05:07"
    assert shown(liquid('{% now "%d %B" %}')) == "02 March"
