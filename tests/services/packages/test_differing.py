"""The sides of a package in the words of the form."""

from app.domain.edits import BIN, SetValue
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.organising.labels import Labels
from app.services.packages.differing import differing
from app.services.ports import Named
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import uuid
from tests.services.packages.made import LABEL, bundles, fill, package, pictured

CHANGED = "2026-03-02T08:00:00.000Z"


def found(workspace, tmp_path, *theirs):
    plan = bundles(workspace).plan(package(tmp_path / "p", *theirs))
    return [differing(workspace, each, plan.names) for each in plan.campaigns]


def test_of_a_new_campaign_nothing_differs(tmp_path):
    assert found(FakeWorkspace(), tmp_path, pictured(1)) == [()]


def test_each_field_tells_what_is_here_and_what_would_be(tmp_path):
    workspace = fill(FakeWorkspace(), pictured(1, name="Mine", shared=True))
    ((name,),) = found(workspace, tmp_path, pictured(1, name="Theirs", changed=CHANGED))
    assert (name.place, name.old, name.new) == (("Name",), "Mine", "Theirs")


def test_labels_that_come_along_go_by_their_names(tmp_path):
    workspace = FakeWorkspace()
    Editing(workspace, FakeClock(), "Ann").create([pictured(1, labels=(), categories=())])
    ((labels, categories),) = found(workspace, tmp_path, pictured(1, changed=CHANGED))
    assert (labels.place, labels.old, labels.new) == (("Labels",), "", LABEL.name)
    assert categories.new == "News"


def test_labels_that_were_merged_here_are_no_difference(tmp_path):
    merged = Named(id="label-9", name="Sprnig")
    workspace = FakeWorkspace()
    with workspace.transaction() as transaction:
        transaction.put_label(merged)
    fill(workspace, pictured(1, name="Mine", labels=(merged.id,)))
    Labels(workspace, Filing(workspace, FakeClock(), "Ann")).merge(merged.id, LABEL.id)
    assert workspace.survivors("labels", [merged.id]) == [LABEL.id]
    ((name,),) = found(workspace, tmp_path, pictured(1, name="Theirs", changed=CHANGED))
    assert name.place == ("Name",)


def test_what_was_deleted_here_says_so(tmp_path):
    workspace = fill(FakeWorkspace(), pictured(1))
    Editing(workspace, FakeClock(), "Ann").apply(uuid(1), [SetValue(BIN, CHANGED)])
    ((deleted, *_),) = found(workspace, tmp_path, pictured(1))
    assert (deleted.place, deleted.old, deleted.new) == (("In the bin",), "Yes", "No")
