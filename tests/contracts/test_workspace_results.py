"""What every workspace promises of results."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.campaign import Origin
from app.domain.message import Message
from app.services.ports import (
    Category,
    Grouping,
    GroupTotals,
    ListQuery,
    Named,
    Period,
    Run,
    SortColumn,
    Totals,
    Workspace,
)
from tests.contracts.steps import at, put
from tests.made import campaign, slide, uuid

SENT, VIEWED, CLICKED = "Total Sent (users)", "Total Viewed (users)", "Total Clicked (users)"
CONVERSIONS = "Click through conversions"


def run(number: int, day: str, sent: float = 10, **figures: float) -> Run:
    return Run(campaign=uuid(number), day=day, figures={SENT: sent, **figures})


def report(workspace: Workspace, *runs: Run) -> None:
    with workspace.transaction() as transaction:
        transaction.put_runs(runs)


def totals(workspace: Workspace) -> Totals:
    """Of everything, where all campaigns are of one template."""
    found = workspace.result_groups("template")
    return found[0].totals if found else Totals()


def test_a_new_workspace_has_no_results(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    assert workspace.runs(uuid(1)) == workspace.result_groups("template") == workspace.result_groups("month") == []
    assert workspace.platform_ids() == {}


def test_rows_come_back_by_day(workspace: Workspace) -> None:
    runs = [run(1, "2026-03-02", 5, **{"CTR (Unique)": 12.5}), run(1, "2026-03-01"), run(2, "")]
    report(workspace, *runs)
    assert workspace.runs(uuid(1)) == [runs[1], runs[0]]
    assert workspace.runs(uuid(2)) == [runs[2]]
    assert workspace.runs(uuid(3)) == []


def test_the_same_day_is_replaced_and_the_totals_follow(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    report(workspace, run(1, "2026-03-01", 10), run(1, "2026-03-02", 5))
    assert totals(workspace) == Totals(sent=15)
    report(workspace, run(1, "2026-03-01", 100, **{VIEWED: 21}))
    assert totals(workspace) == Totals(sent=105, viewed=21, view_rate=20.0)
    assert len(workspace.runs(uuid(1))) == 2


def test_rows_that_are_taken_back_leave_the_totals(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    report(workspace, run(1, "2026-03-01", 10), run(1, "2026-03-02", 5))
    with workspace.transaction() as transaction:
        transaction.drop_runs(uuid(1), ["2026-03-01", "2026-03-09"])
        transaction.drop_runs(uuid(1), [])
    assert totals(workspace) == Totals(sent=5)
    with workspace.transaction() as transaction:
        transaction.drop_runs(uuid(1), ["2026-03-02"])
    assert workspace.result_groups("template") == []


def test_a_write_that_fails_changes_no_result(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    with pytest.raises(RuntimeError), workspace.transaction() as transaction:
        transaction.put_runs([run(1, "2026-03-01")])
        transaction.put_platform_ids({"77": uuid(1)})
        raise RuntimeError("no more")
    assert workspace.runs(uuid(1)) == []
    assert workspace.platform_ids() == {}


def test_results_survive_an_edit_and_the_way_through_nothing(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    report(workspace, run(1, "2026-03-01", 10))
    put(workspace, campaign(1, name="Changed", changed=at(9)))
    assert totals(workspace) == Totals(sent=10)
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), None)
    assert workspace.result_groups("template") == []
    put(workspace, campaign(1))
    assert totals(workspace) == Totals(sent=10)


def test_platform_ids_are_remembered_moved_and_forgotten(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_platform_ids({"77": uuid(1), "78": uuid(1)})
        transaction.put_platform_ids({"78": uuid(2), "79": uuid(3)})
        transaction.put_platform_ids({"79": None, "80": None})
    assert workspace.platform_ids() == {"77": uuid(1), "78": uuid(2)}


def test_names_are_exact_and_the_bin_does_not_count(workspace: Workspace) -> None:
    put(workspace, campaign(2, name="Sale"), campaign(1, name="Sale"), campaign(3, name="sale"), campaign(4))
    put(workspace, campaign(5, name="Sale"), bin=at(9))
    assert workspace.by_name(["Sale", "sale", "Sälé", "Nothing", "Sale"]) == {
        "Sale": [uuid(1), uuid(2)],
        "sale": [uuid(3)],
    }
    assert workspace.by_name([]) == {}


def imported(number: int, **message: Any) -> Any:
    return campaign(number, origin=Origin(format="clevertap-inbox", message=message))


def test_imported_messages_are_found_by_the_ids_that_they_came_with(workspace: Workspace) -> None:
    put(
        workspace,
        imported(1, wzrk_id="154_20260301", _id="900_1"),
        imported(2, _id=154),
        imported(3, wzrk_id="1540_20260301"),
        campaign(4, name='"origin":null'),
    )
    put(workspace, imported(5, wzrk_id="154_20260301"), bin=at(9))
    assert workspace.by_origin(["154", "900", "154_20260301", "15", "", uuid(4)]) == {
        "154": [uuid(1), uuid(2)],
        "900": [uuid(1)],
        "154_20260301": [uuid(1)],
    }


@pytest.fixture
def filed(workspace: Workspace) -> Workspace:
    """Three campaigns with results, under two labels and two subscriptions, one of them in the bin."""
    with workspace.transaction() as transaction:
        for id_, name in (("a", "Shoes"), ("b", "Spring"), ("c", "shoes")):
            transaction.put_label(Named(id=id_, name=name))
        transaction.put_category(Category(id="k", name="News"))
    carousel = Message(slides=(slide("s"),), template="carousel")
    put(workspace, campaign(1, labels=("a", "b"), categories=("k",)), campaign(2, labels=("c",), message=carousel))
    put(workspace, campaign(3, labels=("a",)), bin=at(9))
    put(workspace, campaign(4, labels=("a",)))
    report(
        workspace,
        run(1, "2026-03-31", 100, **{VIEWED: 50, CLICKED: 5}),
        run(1, "2026-04-01", 60, **{VIEWED: 30, CLICKED: 7, CONVERSIONS: 2}),
        run(2, "2026-04-02", 40, **{"Errors": 3}),
        run(3, "2026-04-02", 999),
        run(9, "2026-04-02", 999),
    )
    return workspace


FIRST = Totals(sent=160, viewed=80, clicked=12, view_rate=50.0, click_rate=7.5, ctr=15.0, conversions=2)
SECOND = Totals(sent=40, failures=3)


def test_labels_and_subscriptions_add_up_their_campaigns(filed: Workspace) -> None:
    both = Totals(sent=200, viewed=80, clicked=12, view_rate=40.0, click_rate=6.0, ctr=15.0, conversions=2, failures=3)
    assert filed.result_groups("label") == [
        GroupTotals(key="a", campaigns=2, totals=both),
        GroupTotals(key="b", campaigns=1, totals=FIRST),
    ]
    assert filed.result_groups("category") == [GroupTotals(key="k", campaigns=1, totals=FIRST)]


def test_what_totals_do_not_show_is_no_result(workspace: Workspace) -> None:
    put(workspace, campaign(1), campaign(2))
    report(workspace, Run(campaign=uuid(1), day="2026-03-01", figures={"CC Sent": 3.0}), run(2, "2026-03-01"))
    assert [group.campaigns for group in workspace.result_groups("template")] == [1]
    assert [group.campaigns for group in workspace.result_groups("month")] == [1]


def test_templates_add_up_their_campaigns(filed: Workspace) -> None:
    assert filed.result_groups("template") == [
        GroupTotals(key="carousel", campaigns=1, totals=SECOND),
        GroupTotals(key="simple", campaigns=1, totals=FIRST),
    ]


def test_months_add_up_their_runs(filed: Workspace) -> None:
    march = Totals(sent=100, viewed=50, clicked=5, view_rate=50.0, click_rate=5.0, ctr=10.0)
    april = Totals(
        sent=100, viewed=30, clicked=7, view_rate=30.0, click_rate=7.0, ctr=100 * 7 / 30, conversions=2, failures=3
    )
    assert filed.result_groups("month") == [
        GroupTotals(key="2026-03", campaigns=1, totals=march),
        GroupTotals(key="2026-04", campaigns=2, totals=april),
    ]


MARCH = Totals(sent=100, viewed=50, clicked=5, view_rate=50.0, click_rate=5.0, ctr=10.0)


@pytest.mark.parametrize(("by", "keys"), [("label", "ab"), ("category", "k"), ("template", ["simple"])])
def test_a_period_counts_the_runs_of_its_days_alone(filed: Workspace, by: Grouping, keys: Sequence[str]) -> None:
    wanted = [GroupTotals(key=key, campaigns=1, totals=MARCH) for key in keys]
    assert filed.result_groups(by, Period(start="2026-03-01", end="2026-04-01")) == wanted
    assert filed.result_groups(by, Period(end="2026-04-01")) == wanted
    assert filed.result_groups(by, Period(start="2026-04-03")) == []


def test_the_end_of_a_period_does_not_count_and_its_start_does(filed: Workspace) -> None:
    found = filed.result_groups("month", Period(start="2026-03-31", end="2026-04-02"))
    assert [(group.key, group.campaigns, group.totals.sent) for group in found] == [
        ("2026-03", 1, 100),
        ("2026-04", 1, 60),
    ]


def test_runs_of_no_day_are_in_no_period(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    report(workspace, run(1, "", 5), run(1, "2026-03-01", 7))
    assert [group.totals.sent for group in workspace.result_groups("template", Period(end="2099-01-01"))] == [7]
    assert [group.totals.sent for group in workspace.result_groups("template")] == [12]


reported = st.lists(
    st.tuples(
        st.integers(1, 5),
        st.sampled_from(["", "2026-01-31", "2026-02-01", "2026-02-02"]),
        st.dictionaries(st.sampled_from([SENT, VIEWED, CLICKED, CONVERSIONS, "Errors"]), st.integers(0, 10**7)),
    ),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(reported)
def test_the_totals_of_groups_agree_with_sums_over_runs(
    workspace: Workspace, reported: list[tuple[int, str, dict[str, float]]]
) -> None:
    put(workspace, *(campaign(number, labels=("a",)) for number in range(1, 6)))
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="a", name="All"))
        for number in range(1, 6):
            transaction.drop_runs(uuid(number), [run.day for run in transaction.runs(uuid(number))])
        transaction.put_runs([Run(campaign=uuid(n), day=day, figures=figures) for n, day, figures in reported])
    kept = {(number, day): figures for number, day, figures in reported}
    wanted = Counter[str]()
    for figures in kept.values():
        wanted.update(figures)
    for by in ("label", "template", "month"):
        groups = [group.totals for group in workspace.result_groups(by)]
        assert sum(each.sent or 0 for each in groups) == wanted[SENT]
        assert sum(each.viewed or 0 for each in groups) == wanted[VIEWED]
        assert sum(each.clicked or 0 for each in groups) == wanted[CLICKED]
        assert sum(each.conversions or 0 for each in groups) == wanted[CONVERSIONS]
        assert sum(each.failures or 0 for each in groups) == wanted["Errors"]
        if not any(day == "" for _, day in kept):
            assert workspace.result_groups(by, Period(start="2026-01-01")) == workspace.result_groups(by)
        assert all(
            each.ctr == (100 * each.clicked / each.viewed if each.viewed else None)
            for each in groups
            if each.clicked is not None
        )


def sent_in(workspace: Workspace, start: str, end: str = "", **more: Any) -> list[str]:
    query = ListQuery(reported=Period(start=start, end=end), **{"archived": None, **more})
    rows = [row.id for row in workspace.rows(query)]
    assert workspace.count(query) == len(rows)
    return sorted(rows)


def test_a_campaign_that_was_sent_in_two_months_is_found_by_both(workspace: Workspace) -> None:
    put(workspace, campaign(1), campaign(2), campaign(3))
    report(workspace, run(1, "2026-02-28"), run(1, "2026-04-01"), run(2, "2026-02-01"), run(3, ""))
    assert sent_in(workspace, "2026-02-01", "2026-03-01") == [uuid(1), uuid(2)]
    assert sent_in(workspace, "2026-03-01", "2026-04-01") == []
    assert sent_in(workspace, "2026-04-01", "2026-05-01") == [uuid(1)]
    assert sent_in(workspace, "2026-03-01") == [uuid(1)]
    assert sent_in(workspace, "", "2026-03-01") == [uuid(1), uuid(2)]


@pytest.mark.parametrize("sort", get_args(SortColumn))
def test_it_is_found_whatever_the_order(workspace: Workspace, sort: SortColumn) -> None:
    put(workspace, *(campaign(number, labels=("a",)) for number in range(1, 4)))
    report(workspace, run(1, "2026-02-28"), run(1, "2026-04-01"), run(2, "2026-05-01"))
    assert sent_in(workspace, "2026-02-01", "2026-03-01", sort=sort) == [uuid(1)]
    assert sent_in(workspace, "2026-02-01", "2026-03-01", sort=sort, label="a", search="spring") == [uuid(1)]


def test_rows_that_say_nothing_and_the_bin_count_for_a_month_as_little_as_in_its_line(workspace: Workspace) -> None:
    put(workspace, campaign(1), campaign(2, archived=True))
    put(workspace, campaign(3), bin=at(9))
    silent = Run(campaign=uuid(1), day="2026-02-05", figures={"Revenue": 3})
    report(workspace, silent, run(2, "2026-02-05"), run(3, "2026-02-05"))
    assert sent_in(workspace, "2026-02-01", "2026-03-01") == [uuid(2)]
    assert [group.campaigns for group in workspace.result_groups("month")] == [1]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(reported)
def test_as_many_are_found_for_a_month_as_its_line_counts(
    workspace: Workspace, reported: list[tuple[int, str, dict[str, float]]]
) -> None:
    put(workspace, *(campaign(number, archived=number % 2 == 0) for number in range(1, 6)))
    with workspace.transaction() as transaction:
        for number in range(1, 6):
            transaction.drop_runs(uuid(number), [run.day for run in transaction.runs(uuid(number))])
        transaction.put_runs([Run(campaign=uuid(n), day=day, figures=figures) for n, day, figures in reported])
    lines = {group.key: group.campaigns for group in workspace.result_groups("month")}
    for month, behind in (("2026-01", "2026-02"), ("2026-02", "2026-03")):
        assert len(sent_in(workspace, f"{month}-01", f"{behind}-01")) == lines.get(month, 0)
