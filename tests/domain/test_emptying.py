from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.emptying import KEPT_DAYS, Deleted, Worked, expired, kept_since
from app.domain.instants import stamp

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


def day(number):
    return stamp(START + timedelta(days=number))


def gone(today, thrown, *worked, seq=1):
    """Whether a campaign, deleted on day ``thrown`` by the first edit, is gone on day ``today``."""
    journal = [Worked(first_seq=number, at=day(at)) for number, at in enumerate((thrown, *worked), 1)]
    before = kept_since(START + timedelta(days=today))
    return bool(expired(before, [Deleted(id="a", at=day(thrown), seq=seq)], journal))


def test_thirty_days_are_kept():
    assert KEPT_DAYS == 30
    assert kept_since(START) == day(-30)


@pytest.mark.parametrize(
    ("today", "worked", "expected"),
    [
        (40, (35,), True),
        (32, (30,), True),
        (40, (29.9,), False),
        (40, (), False),
        (30, (30,), False),
        (31, (30.5,), False),
        (40, (35, 1), True),
    ],
)
def test_it_takes_the_clock_and_work_of_another_day_to_show_that_the_time_has_passed(today, worked, expected):
    assert gone(today, 0, *worked) is expected


def test_a_clock_that_is_years_ahead_empties_nothing_by_itself():
    assert not gone(4000, 0, 1, 2)
    assert not gone(4000, 0, 1, 2, 3999.5)


def test_work_that_claims_to_be_of_the_future_is_no_witness():
    assert not gone(20, 0, 4000)
    assert not gone(35, 0, 4000)


def test_what_was_deleted_by_a_clock_that_was_years_behind_counts_from_the_work_before_it():
    journal = [Worked(first_seq=1, at=day(0)), Worked(first_seq=2, at=day(-4000)), Worked(first_seq=3, at=day(2))]
    deleted = Deleted(id="a", at=day(-4000), seq=2)
    assert expired(kept_since(START + timedelta(days=5)), [deleted], journal) == []
    later = [*journal, Worked(first_seq=4, at=day(31))]
    assert expired(kept_since(START + timedelta(days=40)), [deleted], later) == ["a"]


def test_without_a_journal_nothing_goes():
    assert expired(day(3000), [Deleted(id="a", at=day(0), seq=0)], []) == []


def test_an_edit_of_what_lies_in_the_bin_counts_anew():
    assert not gone(70, 0, 35, seq=2)
    assert gone(70, 0, 35, 66, seq=2)


@given(st.floats(-5000, 5000), st.lists(st.floats(-5000, 5000), max_size=6))
def test_nothing_goes_before_its_time_by_any_clock(today, worked):
    if gone(today, 0, *worked):
        assert today > 30
        assert max(worked) >= 30
