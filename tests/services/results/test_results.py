"""Importing results, over both kinds of workspaces."""

import pytest

from app.domain.campaign import Origin
from app.domain.errors import UserError
from app.services.ports import Category, Named, Period, Totals
from app.services.results.results import Results
from app.services.results.values import Candidate
from tests.contracts.steps import at, put
from tests.made import campaign, uuid
from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]

HEAD = "Campaign ID,Campaign Name,Run Date,Total Sent (users),Total Viewed (users)"


@pytest.fixture
def results(workspace):
    return Results(workspace)


@pytest.fixture
def planned(results, tmp_path):
    """Plan the import of rows."""

    def plan(*rows):
        path = tmp_path / "stats.csv"
        path.write_text("\n".join((HEAD, *rows)), encoding="utf-8")
        return results.plan(path)

    return plan


def matches(plan):
    return [(match.key, match.how, match.chosen) for match in plan.matches]


def sent(workspace):
    return {
        each.campaign: each.figures["Total Sent (users)"] for id in workspace.reported() for each in workspace.runs(id)
    }


def test_what_tells_the_most_comes_first(workspace, planned):
    put(
        workspace,
        campaign(1, name="Spring"),
        campaign(2, name="Same"),
        campaign(3, name="Other", origin=Origin(format="clevertap-inbox", message={"wzrk_id": "300_20260301"})),
        campaign(4, name="Known"),
    )
    with workspace.transaction() as transaction:
        transaction.put_platform_ids({"400": uuid(4)})
    plan = planned("400,Spring,,1,1", f"{uuid(2).upper()},,,1,1", "300,Nobody,,1,1", "500,Same,,1,1", "600,None,,1,1")
    assert matches(plan) == [
        ("400", "known", uuid(4)),
        (uuid(2).upper(), "id", uuid(2)),
        ("300", "message", uuid(3)),
        ("500", "name", uuid(2)),
        ("600", "none", None),
    ]
    assert plan.matches[3].candidates == (Candidate(id=uuid(2), name="Same"),)
    assert plan.matches[0].totals == Totals(sent=1, viewed=1, view_rate=100.0)


def test_several_that_may_be_meant_are_not_chosen_from(workspace, planned):
    put(workspace, campaign(1, name="Sale"), campaign(2, name="Sale"), campaign(3, name="Weekly"))
    plan = planned("7,Sale,,1,1", "8,Weekly,,1,1", "9,Weekly,,1,1")
    assert matches(plan) == [("7", "several", None), ("8", "several", None), ("9", "several", None)]
    assert [len(match.candidates) for match in plan.matches] == [2, 1, 1]


def test_what_lies_in_the_bin_is_not_meant(workspace, planned):
    put(workspace, campaign(1, name="Sale"), bin=at(9))
    with workspace.transaction() as transaction:
        transaction.put_platform_ids({"7": uuid(1)})
    assert matches(planned("7,Sale,,1,1", f"{uuid(1)},,,1,1")) == [("7", "none", None), (uuid(1), "none", None)]


def test_a_plan_stores_nothing(workspace, planned):
    put(workspace, campaign(1, name="Sale"))
    planned("7,Sale,,1,1")
    assert workspace.reported() == []
    assert workspace.platform_ids() == {}


def test_figures_and_ids_are_kept(workspace, results, planned):
    put(workspace, campaign(1, name="Sale"))
    taken = results.store(planned("7,Sale,2026-03-01,10,5", "7,Sale,2026-03-02,20,5", "8,No,,1,1"))
    assert (taken.campaigns, taken.runs, taken.same, taken.left_out) == (1, 2, 0, 1)
    assert [(run.day, run.figures["Total Sent (users)"]) for run in results.runs(uuid(1))] == [
        ("2026-03-01", 10),
        ("2026-03-02", 20),
    ]
    assert workspace.platform_ids() == {"7": uuid(1)}
    assert [(name, run.day) for name, run in results.all_runs()] == [("Sale", "2026-03-01"), ("Sale", "2026-03-02")]


def test_the_same_file_twice_changes_nothing(workspace, results, planned):
    put(workspace, campaign(1, name="Sale"))
    rows = ("7,Sale,2026-03-01,10,5", "7,Sale,2026-03-02,20,N/A")
    results.store(planned(*rows))
    before = workspace.runs(uuid(1))
    plan = planned(*rows)
    assert matches(plan) == [("7", "known", uuid(1))]
    again = results.store(plan)
    assert (again.runs, again.same, again.added, again.before, again.ids) == (0, 2, (), (), {})
    assert workspace.runs(uuid(1)) == before


def test_choices_come_before_guesses(workspace, results, planned):
    put(workspace, campaign(1, name="Sale"), campaign(2, name="Other"))
    plan = planned("7,Sale,,10,5", "8,None,,20,5")
    taken = results.store(plan, {"7": None, "8": uuid(2)})
    assert (taken.campaigns, taken.left_out) == (1, 1)
    assert sent(workspace) == {uuid(2): 20}
    assert workspace.platform_ids() == {"8": uuid(2)}


def test_two_of_the_report_that_are_one_here_add_up(workspace, results, planned):
    put(workspace, campaign(1, name="Sale"))
    results.store(planned("7,A,2026-03-01,10,5", "8,B,2026-03-01,20,5"), {"7": uuid(1), "8": uuid(1)})
    assert sent(workspace) == {uuid(1): 30}


@pytest.mark.parametrize("choices", [{"9": uuid(1)}, {"7": uuid(5)}])
def test_a_choice_that_can_t_be_is_refused_and_nothing_is_stored(workspace, results, planned, choices):
    put(workspace, campaign(1, name="Sale"))
    with pytest.raises(UserError):
        results.store(planned("7,Sale,,10,5"), choices)
    assert workspace.reported() == []


def test_an_import_is_taken_back(workspace, results, planned):
    put(workspace, campaign(1, name="Sale"), campaign(2, name="Other"))
    results.store(planned("7,Sale,2026-03-01,10,5"))
    taken = results.store(planned("7,,2026-03-01,99,5", "7,,2026-03-02,20,5", "8,Other,,1,1"), {"7": uuid(1)})
    results.take_back(taken)
    assert sent(workspace) == {uuid(1): 10}
    assert workspace.platform_ids() == {"7": uuid(1)}


def test_a_cancel_while_storing_changes_nothing(workspace, results, planned):
    put(workspace, campaign(1, name="Sale"))

    def stop(done, total):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        results.store(planned("7,Sale,,10,5"), progress=stop)
    assert workspace.reported() == []
    assert workspace.platform_ids() == {}


def test_a_name_is_enough(workspace, results, tmp_path):
    put(workspace, campaign(1, name="Sale"))
    (tmp_path / "own.csv").write_text("name,errors\nSale,3\n")
    results.store(results.plan(tmp_path / "own.csv"))
    assert workspace.runs(uuid(1))[0].figures == {"Errors": 3}
    assert workspace.platform_ids() == {}


def test_groups_go_by_names(workspace, results, planned):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="a", name="Zoo"))
        transaction.put_label(Named(id="b", name="art"))
        transaction.put_category(Category(id="k", name="News"))
    put(workspace, campaign(1, name="Sale", labels=("a", "b", "gone"), categories=("k",)))
    results.store(planned("7,Sale,2026-03-01,10,5"))
    assert [(group.key, group.name) for group in results.groups("label")] == [
        ("b", "art"),
        ("gone", "gone"),
        ("a", "Zoo"),
    ]
    assert [group.name for group in results.groups("category")] == ["News"]
    assert [group.name for group in results.groups("template")] == ["simple"]
    (month,) = results.groups("month")
    assert (month.name, month.campaigns, month.totals) == ("2026-03", 1, Totals(sent=10, viewed=5, view_rate=50.0))


def test_an_overview_has_the_groups_and_each_campaign_once(workspace, results, planned):
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="a", name="Shoes"))
        transaction.put_label(Named(id="b", name="boots"))
    put(workspace, campaign(1, name="One", labels=("a", "b")), campaign(2, name="Two"))
    results.store(planned("7,One,2026-03-01,10,5", "8,Two,2026-03-02,30,15", "8,Two,2026-04-02,60,"))
    overview = results.overview("label")
    assert [(group.name, group.campaigns, group.totals.sent) for group in overview.groups] == [
        ("boots", 1, 10),
        ("Shoes", 1, 10),
    ]
    assert (overview.campaigns, overview.totals) == (2, Totals(sent=100, viewed=20, view_rate=20.0))
    march = results.overview("template", Period(start="2026-03-01", end="2026-04-01"))
    assert (march.campaigns, march.totals.sent, march.groups[0].totals.sent) == (2, 40, 40)


def test_an_overview_of_nothing_is_empty(results):
    assert results.overview("month") == results.overview("template")
    assert (results.overview("month").groups, results.overview("month").totals) == ((), Totals())


def test_days_can_be_forgotten_and_brought_back(workspace, results, planned):
    put(workspace, campaign(1, name="Sale"))
    results.store(planned("7,Sale,2026-03-01,10,5", "7,Sale,2026-03-02,20,5", "7,Sale,,1,1"))
    before = results.runs(uuid(1))
    taken = results.forget(uuid(1), ["2026-03-02", ""])
    assert [run.day for run in results.runs(uuid(1))] == ["2026-03-01"]
    results.take_back(taken)
    assert results.runs(uuid(1)) == before


def test_all_results_of_a_campaign_can_be_forgotten_and_brought_back(workspace, results, planned):
    put(workspace, campaign(1, name="Sale"), campaign(2, name="Other"))
    results.store(planned("7,Sale,2026-03-01,10,5", "7,Sale,2026-03-02,20,5", "8,Other,,1,1"))
    taken = results.forget(uuid(1))
    assert sent(workspace) == {uuid(2): 1}
    assert workspace.platform_ids() == {"7": uuid(1), "8": uuid(2)}
    results.take_back(taken)
    assert len(results.runs(uuid(1))) == 2
    assert results.forget(uuid(3)).campaigns == 0
