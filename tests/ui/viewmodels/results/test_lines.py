from app.services.ports import Totals
from app.services.results.values import Group
from app.ui.viewmodels.results.lines import day_lines, group_lines
from tests.ui.results import VIEWED, run

TOTALS = Totals(sent=5)


def test_groups_become_lines_by_name(qapp):
    (line,) = group_lines("label", [Group(key="a", name="Über uns", campaigns=2, totals=TOTALS)])
    assert (line.key, line.name, line.tick, line.campaigns, line.totals) == ("a", "Über uns", "Über uns", 2, TOTALS)
    assert line.order == "über uns"


def test_months_are_in_the_order_of_time(qapp):
    months = [Group(key=key, name=key, campaigns=1, totals=TOTALS) for key in ("2026-03", "2026-04")]
    march, april = group_lines("month", months)
    assert march.order < april.order
    assert (march.name, march.tick) == ("March 2026", "Mar 26")


def test_days_become_lines_with_their_rates(qapp):
    first, second = day_lines([run(1, "2026-03-01", 10, **{VIEWED: 5}), run(1, "2026-03-02", 20)])
    assert (first.name, first.tick, first.campaigns) == ("1 Mar 2026", "1 Mar", None)
    assert first.totals == Totals(sent=10, viewed=5, view_rate=50.0)
    assert second.totals == Totals(sent=20)
