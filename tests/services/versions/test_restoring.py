import pytest
from hypothesis import given
from msgspec.structs import replace

from app.domain.campaign import from_tree, to_tree
from app.domain.edits import SetValue, apply_all
from app.services.ports import Category, Named
from app.services.versions.restoring import KEPT, way
from tests.contracts.steps import at
from tests.fakes import FakeWorkspace
from tests.made import campaign, slide
from tests.strategies_edits import campaigns

ONE = campaign(1, slide("s1", "Hello"))


@given(campaigns, campaigns)
def test_the_way_leads_there_but_for_what_stays(one, other):
    there = way(FakeWorkspace(), one, other)
    arrived, _ = apply_all(to_tree(one), there.edits)

    assert from_tree(arrived) == replace(other, **{name: getattr(one, name) for name in KEPT})
    assert there.lost == ()


def test_it_touches_only_what_differs():
    other = campaign(1, slide("s1", "Bye"), shared=True, author="Bob", changed=at(9), created=at(8))

    assert way(FakeWorkspace(), ONE, other).edits == (SetValue("message/slides/s1/title/text", "Bye"),)


@pytest.mark.parametrize(("kind", "put"), [("labels", "put_label"), ("categories", "put_category")])
def test_names_that_are_gone_are_left_out_and_told(workspace, kind, put):
    with workspace.transaction() as transaction:
        getattr(transaction, put)((Named if kind == "labels" else Category)(id="here", name="Here"))
    there = way(workspace, ONE, replace(ONE, **{kind: ("gone", "here", "lost")}))

    assert there.edits == (SetValue(kind, ["here"]),)
    assert there.lost == ("gone", "lost")
