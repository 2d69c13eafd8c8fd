"""Labels and subscriptions of a package, and those that are here."""

from pathlib import Path

from msgspec.structs import replace

from app.services.ports import Category, Named, Workspace
from tests.fakes import FakeWorkspace
from tests.made import uuid
from tests.services.packages.made import LABEL, NEWS, bundles, fill, pictured, planned


def names(workspace: Workspace, *known: Named) -> Workspace:
    with workspace.transaction() as transaction:
        for each in known:
            if isinstance(each, Category):
                transaction.put_category(each)
            else:
                transaction.put_label(each)
    return workspace


def test_names_that_are_not_here_come_along(tmp_path: Path) -> None:
    plans = planned(tmp_path, FakeWorkspace(), pictured(1)).names
    assert [(plan.kind, plan.named, plan.here, plan.state, plan.note) for plan in plans] == [
        ("labels", LABEL, LABEL, "new", ""),
        ("categories", NEWS, NEWS, "new", ""),
    ]


def test_the_same_label_under_another_name_stays_as_it_is_here(workspace: Workspace, tmp_path: Path) -> None:
    mine = replace(LABEL, name="Frühling")
    plan = planned(tmp_path, names(workspace, mine), pictured(1))
    assert (plan.names[0].state, plan.names[0].here) == ("renamed", mine)
    assert plan.names[0].note == "The label “Spring” is called “Frühling” here"
    bundles(workspace).carry_out(plan)
    assert workspace.labels() == [mine]
    assert workspace.get(uuid(1)).campaign.labels == (LABEL.id,)


def test_a_label_that_looks_otherwise_here_stays_as_it_is(tmp_path: Path) -> None:
    plan = planned(tmp_path, names(FakeWorkspace(), replace(LABEL, color="#00FF00")), pictured(1))
    assert plan.names[0].note == "The label “Spring” is described otherwise here"


def test_another_label_of_the_same_name_takes_its_place(workspace: Workspace, tmp_path: Path) -> None:
    mine = Named(id="zzz", name=" SPRÍNG")
    plan = planned(tmp_path, names(workspace, mine), pictured(1))
    assert (plan.names[0].state, plan.names[0].here.id) == ("mapped", "zzz")
    assert plan.names[0].note == "The label “Spring” is there already and takes its place"
    taken = bundles(workspace).carry_out(plan)
    assert (taken.labels, [label.id for label in workspace.labels()]) == (0, ["zzz"])
    assert workspace.get(uuid(1)).campaign.labels == ("zzz",)
    assert planned(tmp_path, workspace, pictured(1)).campaigns[0].state == "same"


def test_two_labels_that_become_one_are_there_once(tmp_path: Path) -> None:
    source = names(FakeWorkspace(), LABEL, Named(id="label-2", name="Sale"))
    fill(source, pictured(1, labels=("label-1", "label-2")))
    bundles(source).export([uuid(1)], tmp_path / "p")
    here = names(FakeWorkspace(), replace(LABEL, name="Sale"))
    plan = bundles(here).plan(tmp_path / "p")
    assert [each.state for each in plan.names] == ["renamed", "mapped", "new"]
    assert plan.campaigns[0].campaign.labels == ("label-1",)


def test_a_label_that_was_merged_here_is_the_one_it_was_merged_into(workspace: Workspace, tmp_path: Path) -> None:
    names(workspace, LABEL, Named(id="a", name="Spring"))
    plan = planned(tmp_path, workspace, pictured(1))
    assert (plan.names[0].state, plan.names[0].here.id) == ("mapped", "a")


def test_a_label_that_was_merged_there_leaves_under_its_new_id(tmp_path: Path) -> None:
    source = names(fill(FakeWorkspace(), pictured(1)), Named(id="a", name="Spring"))
    bundles(source).export([uuid(1)], tmp_path / "p")
    (plan,) = bundles(FakeWorkspace()).plan(tmp_path / "p").campaigns
    assert plan.campaign.labels == ("a",)


def test_a_subscription_with_the_same_key_is_the_same(workspace: Workspace, tmp_path: Path) -> None:
    mine = Category(id="zzz", name="Neues", key="news")
    plan = planned(tmp_path, names(workspace, mine), pictured(1))
    assert (plan.names[1].state, plan.names[1].here) == ("mapped", mine)
    bundles(workspace).carry_out(plan)
    assert workspace.categories() == [mine]
    assert workspace.get(uuid(1)).campaign.categories == ("zzz",)


def test_labels_without_a_key_are_told_apart_by_their_names(tmp_path: Path) -> None:
    plan = planned(tmp_path, names(FakeWorkspace(), Named(id="a", name="Other")), pictured(1))
    assert plan.names[0].state == "new"
