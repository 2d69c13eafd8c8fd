import csv
import io

import pytest

from app.domain.edits import BIN, SetValue
from app.domain.errors import UserError
from app.services.checks.labels import MOST
from app.services.organising.labels import HEADER, Label
from app.services.ports import ListQuery
from tests.made import uuid
from tests.services.organising.steps import document, everything, give


def names(labels):
    return [label.name for label in labels.labels()]


def test_a_label_is_made_once_whatever_the_spelling(labels, workspace):
    summer = labels.create("  Summer \n 2026 ", "#ff0000", "June on")
    assert labels.create("SUMMER 2026") == labels.create("sümmer 2026") == summer
    assert labels.labels() == [
        Label(id=summer, name="Summer 2026", color="#FF0000", description="June on", campaigns=0)
    ]


def test_a_label_says_how_many_campaigns_the_list_shows(labels, filing, workspace):
    sale = labels.create("Sale")
    for number in (1, 2, 3):
        give(filing, number, sale)
    with workspace.transaction() as transaction:
        transaction.put(uuid(2), {**transaction.record(uuid(2)), "archived": True})
        transaction.put(uuid(3), {**transaction.record(uuid(3)), BIN: "2026-01-31T12:00:00Z"})
    (label,) = labels.labels()
    assert (label.campaigns, label.archived, label.binned) == (1, 1, 1)
    assert label.campaigns == workspace.count(ListQuery(label=sale))
    assert labels.touched(sale) == 3
    assert labels.sheet().decode("utf-8-sig").splitlines()[1].split(",")[-2:] == ["1", "1"]


@pytest.mark.parametrize(
    ("name", "color"), [(" ", ""), ("\x00\ud800", ""), ("x" * 101, ""), ("A", "red"), ("A", "#12345")]
)
def test_a_label_that_is_none_is_refused(labels, workspace, name, color):
    before = workspace.last_seq()
    with pytest.raises(UserError):
        labels.create(name, color)
    assert (labels.labels(), workspace.last_seq()) == ([], before)


def test_every_change_is_a_step_to_undo_and_redo(labels, workspace, editing):
    label = labels.create("Summer")
    steps = (
        lambda: labels.rename(label, "Winter"),
        lambda: labels.recolour(label, "#00FF00"),
        lambda: labels.describe(label, "Cold"),
    )
    seen = [workspace.labels()]
    for step in steps:
        step()
        seen.append(workspace.labels())
    assert [len(set(map(repr, each))) for each in zip(*seen, strict=True)] == [4]
    for before in reversed(seen[:-1]):
        editing.undo()
        assert workspace.labels() == before
    editing.undo()
    assert workspace.labels() == []
    for after in seen:
        editing.redo()
        assert workspace.labels() == after


def test_a_name_that_another_label_has_is_refused(labels):
    labels.create("Summer")
    winter = labels.create("Winter")
    with pytest.raises(UserError, match="Another label is called “SUMMER”"):
        labels.rename(winter, "SUMMER")
    labels.rename(winter, "WINTER")
    assert names(labels) == ["Summer", "WINTER"]


def test_labels_are_found_by_id_and_by_name(labels):
    a, b = labels.create("Sale"), labels.create("Other")
    assert [labels.find(each).id for each in (a, "Sale", "sALE", b)] == [a, a, a, b]
    with pytest.raises(UserError, match="No label is called “Gone”"):
        labels.find("Gone")


def test_merging_files_campaigns_under_the_other_at_the_first_place(labels, workspace, filing, editing):
    a, b, x = (labels.create(name) for name in ("Sale", "Offers", "X"))
    give(filing, 1, a, x, b)
    give(filing, 2, x, b, a)
    give(filing, 3, x, a)
    before = everything(workspace)
    assert labels.touched(a) == 3
    assert labels.merge(a, b).campaigns == 3
    assert [document(workspace, number) for number in (1, 2, 3)] == [(b, x), (x, b), (x, b)]
    assert [(label.id, label.campaigns) for label in labels.labels()] == [(b, 3), (x, 3)]
    assert workspace.survivors("labels", [a]) == [b]
    assert workspace.count(ListQuery(label="Sale")) == 3
    after = everything(workspace)
    editing.undo()
    assert everything(workspace) == before
    editing.redo()
    assert everything(workspace) == after


def test_a_merged_label_takes_what_was_merged_into_it_along(labels, workspace, filing, editing):
    a, b, c = (labels.create(name) for name in ("A", "B", "C"))
    labels.merge(a, b)
    give(filing, 1, a)
    labels.merge(b, c)
    assert (workspace.survivors("labels", [a, b]), document(workspace, 1)) == ([c], (c,))
    editing.undo()
    assert workspace.survivors("labels", [a, b]) == [b]
    assert document(workspace, 1) == (a,)


def test_a_list_that_holds_a_label_twice_is_merged_too(labels, workspace, filing, editing):
    a, b = labels.create("A"), labels.create("B")
    give(filing, 1, a, a, b)
    before = everything(workspace)
    labels.merge(a, b)
    assert document(workspace, 1) == (b,)
    editing.undo()
    assert everything(workspace) == before


def test_a_label_stays_out_of_itself(labels):
    a = labels.create("A")
    with pytest.raises(UserError, match="with itself"):
        labels.merge(a, a)


def test_deleting_takes_the_label_off_every_campaign_in_one_step(labels, workspace, filing, editing):
    a, b, c = (labels.create(name) for name in ("A", "B", "C"))
    labels.merge(c, a)
    give(filing, 1, b, a)
    give(filing, 2, c)
    filing.file([uuid(2)], lambda record: [SetValue(BIN, "2026-03-02T09:00:00.000Z")])
    before = everything(workspace)
    assert labels.delete(a).campaigns == 2
    assert (names(labels), document(workspace, 1), document(workspace, 2)) == (["B"], (b,), ())
    editing.undo()
    assert everything(workspace) == before
    assert workspace.survivors("labels", [c]) == [a]
    editing.redo()
    assert names(labels) == ["B"]


def test_filing_under_labels_leaves_the_last_change_as_it_was(labels, workspace, filing):
    a, b = labels.create("A"), labels.create("B")
    give(filing, 1, a)
    changed = workspace.get(uuid(1)).campaign.changed
    labels.merge(a, b)
    labels.delete(b)
    assert workspace.get(uuid(1)).campaign.changed == changed


def test_the_making_of_a_label_is_not_undone_while_campaigns_have_it(labels, workspace, filing, editing):
    a = labels.create("A")
    editing.apply(uuid(1), [SetValue("labels", [a])], origin="sync")
    with pytest.raises(UserError, match="can't be deleted"):
        editing.undo()
    assert names(labels) == ["A"]


def test_what_is_gone_is_said(labels):
    a = labels.create("A")
    labels.delete(a)
    for step in (lambda: labels.rename(a, "B"), lambda: labels.delete(a), lambda: labels.merge(a, a)):
        with pytest.raises(UserError, match="not in this workspace any more"):
            step()


def test_whoever_stops_a_merge_finds_nothing_changed(labels, workspace, filing):
    a, b = labels.create("A"), labels.create("B")
    give(filing, 1, a)
    before = everything(workspace)

    def stop(done, total):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        labels.merge(a, b, stop)
    assert everything(workspace) == before


def test_issues_are_mended_in_one_step(labels, workspace, editing):
    labels.create("Sale")
    bad = labels.create("“Sale”!")
    (issue,) = labels.issues()
    assert (issue.label, issue.code) == (bad, "label.characters")
    labels.mend(issue.fix)
    assert (names(labels), labels.issues()) == (["Sale", "Sale 2"], [])
    editing.undo()
    assert [each.code for each in labels.issues()] == ["label.characters"]


def test_the_workspace_s_platform_decides_what_is_an_issue(labels, workspace):
    labels.create("Sale!")
    with workspace.transaction() as transaction:
        transaction.set_setting("product", "clevertap")
    assert [each.code for each in labels.issues()] == ["label.characters"]
    with workspace.transaction() as transaction:
        transaction.set_setting("product", "yespo")
    assert [each.code for each in labels.issues()] == ["label.yespo"]


def test_more_labels_than_a_platform_keeps_are_mended_by_those_without_campaigns(labels, workspace, filing):
    with workspace.transaction() as transaction:
        for number in range(MOST + 1):
            label = Label(id=f"l{number:03}", name=f"Label {number:03}")
            transaction.put(f"labels/{label.id}", {**_plain(label), "alias_of": None})
    give(filing, 1, "l000")
    (issue,) = labels.issues()
    labels.mend(issue.fix)
    assert (len(labels.labels()), labels.labels()[0].id, labels.issues()) == (MOST, "l000", [])


def _plain(label):
    return {name: getattr(label, name) for name in ("id", "name", "color", "description", "key")}


def test_the_sheet_is_harmless_and_says_everything(labels, filing, tmp_path):
    a = labels.create("=SUM(A1)", "#FF0000", "-2 Größen, “ß”")
    labels.create("Winter")
    give(filing, 1, a)
    labels.export(tmp_path / "labels.csv")
    data = (tmp_path / "labels.csv").read_bytes()
    assert data == labels.sheet()
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [
        list(HEADER),
        ["'=SUM(A1)", "'-2 Größen, “ß”", "#FF0000", "1", "0"],
        ["Winter", "", "", "0", "0"],
    ]


def test_a_step_that_also_changed_labels_is_not_undone_in_one_campaign_alone(labels, filing, editing):
    a, b = labels.create("A"), labels.create("B")
    give(filing, 1, a)
    labels.merge(a, b)
    with pytest.raises(UserError, match="one campaign alone") as refused:
        editing.undo(uuid(1))
    assert refused.value.happened == "It also changed labels or subscriptions"


def test_several_are_merged_in_one_step(labels, filing, workspace, editing):
    one, two, into = labels.create("One"), labels.create("Two"), labels.create("Into")
    given = {1: (one, two), 2: (two,), 3: (into, one)}
    for number, ids in given.items():
        give(filing, number, *ids)
    assert labels.merge_all([one, into, two, one], into).campaigns == 3
    assert [document(workspace, number) for number in given] == [(into,), (into,), (into,)]
    assert names(labels) == ["Into"]
    editing.undo()
    assert {number: document(workspace, number) for number in given} == given
