import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import results
from app.domain.results import PageRates, newest, page_rates, percentage, rate, summed

figures = st.dictionaries(
    st.sampled_from([*results.COUNTS, *results.AMOUNTS, *results.RATES]), st.integers(0, 10**6), max_size=8
)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(1, 4, 25.0), (5, 4, 125.0), (0, 4, 0.0), (0, 0, None), (3, 0, None), (None, 4, None), (1, None, None)],
)
def test_a_percentage_needs_a_part_and_something_to_be_a_part_of(part, whole, expected):
    assert percentage(part, whole) == expected


def test_the_page_counts_clicks_of_what_was_sent_and_of_what_was_viewed():
    assert page_rates(200, 50, 10) == PageRates(view_rate=25.0, click_rate=5.0, ctr=20.0)
    assert page_rates(200, 0, 0) == PageRates(view_rate=0.0, click_rate=0.0, ctr=None)
    assert page_rates(None, 50, 10) == PageRates(view_rate=None, click_rate=None, ctr=20.0)


REPORTED = {
    "Total Sent (users)": 200,
    "Total Viewed (users)": 60,
    "Total Clicked (users)": 15,
    "Total Delivered (users)": 150,
    "Total Sent (events)": 400,
    "Total Viewed (events)": 100,
    "Total Clicked (events)": 10,
    "Total Delivered (Events)": 320,
    "Click through conversions": 8,
    "Influenced Conversions": 5,
}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Delivery Rate (Total)", 80.0),
        ("Delivery Rate (Unique)", 75.0),
        ("Open Rate (Unique)", 40.0),
        ("CTR (Total)", 10.0),
        ("CTR (Unique)", 25.0),
        ("Click through conversions %", 4.0),
        ("Influenced Conversions %", 2.5),
    ],
)
def test_rates_follow_the_report_s_own_definitions(name, expected):
    assert rate(name, REPORTED) == expected


def test_users_stand_in_where_no_delivered_events_are_reported():
    users = {"Total Sent (users)": 200, "Total Delivered (users)": 150, "Total Sent (events)": 400}
    assert rate("Delivery Rate (Total)", users) == 75.0


def test_a_rate_without_its_columns_is_not_known():
    assert rate("CTR (Total)", {"Total Clicked (events)": 4}) is None
    assert rate("CTR (Total)", {"Total Clicked (events)": 4, "Total Viewed (events)": 0}) is None


def test_counts_add_up_and_rates_are_of_the_sums():
    one = {"Total Viewed (users)": 100, "Total Clicked (users)": 50, "CTR (Unique)": 50.0}
    other = {"Total Viewed (users)": 300, "Total Clicked (users)": 10, "CTR (Unique)": 3.3}
    assert summed([one, other]) == {"Total Viewed (users)": 400, "Total Clicked (users)": 60, "CTR (Unique)": 15.0}


def test_a_rate_that_can_t_be_worked_out_is_not_added_up():
    reported = {"Total control group conversions %": 3.0, "Errors": 2}
    assert summed([reported, reported]) == {"Errors": 4}


@given(st.lists(figures, max_size=5))
def test_every_count_of_the_sum_is_the_sum_of_the_counts(runs):
    sums = summed(runs)
    for name in (*results.COUNTS, *results.AMOUNTS):
        reported = [run[name] for run in runs if name in run]
        assert sums.get(name) == (sum(reported) if reported else None)


def test_the_newest_day_is_the_last():
    assert newest(["2026-01-31", "", "2026-02-01"]) == "2026-02-01"
    assert newest([]) == newest([""]) == ""
