from app.services.ports import Totals
from app.services.results.totals import added, totals, totals_of


def test_runs_are_added_up_and_rates_are_of_the_sums():
    one = {"Total Sent (users)": 100, "Total Viewed (users)": 50, "Total Clicked (users)": 5}
    other = {"Total Sent (users)": 300, "Total Viewed (users)": 50, "Click through conversions": 2, "Errors": 7}
    assert totals_of([one, other]) == Totals(
        sent=400, viewed=100, clicked=5, view_rate=25.0, click_rate=1.25, ctr=5.0, conversions=2, failures=7
    )


def test_what_nobody_reported_is_not_known():
    assert totals_of([]) == totals_of([{}]) == Totals()
    assert totals_of([{"Total Sent (users)": 3}]) == Totals(sent=3)


def test_counts_are_whole_numbers():
    found = totals(3.0, 2.0, 1.0, 0.0, None)
    assert (found.sent, found.viewed, found.clicked, found.conversions, found.failures) == (3, 2, 1, 0, None)
    assert all(isinstance(value, int) for value in (found.sent, found.viewed, found.clicked, found.conversions))


def test_added_totals_leave_unknown_what_nobody_knows():
    assert added([]) == Totals()
    assert added([totals(10, 5, None, None, None), Totals(), totals(30, None, 4, 2, None)]) == Totals(
        sent=40, viewed=5, clicked=4, view_rate=12.5, click_rate=10.0, ctr=80.0, conversions=2
    )
