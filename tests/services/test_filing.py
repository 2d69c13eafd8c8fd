import pytest

from app.domain.edits import BIN, Exclude, Include, SetValue
from app.domain.errors import UserError
from app.services import filing as filing_module
from app.services.editing import Editing
from app.services.filing import CHUNK, Filing
from app.services.ports import ListQuery
from tests.fakes import FakeClock
from tests.made import campaign, uuid

ALL = ListQuery(archived=None, bin=None)


@pytest.fixture
def editing(workspace, clock):
    editing = Editing(workspace, clock, "me")
    editing.create([campaign(number) for number in range(1, 4)])
    return editing


@pytest.fixture
def filing(workspace, clock, editing):
    return Filing(workspace, clock, "me")


def include(label):
    return lambda record: [Include("labels", label)]


def labels(workspace):
    return {row.id: row.labels for row in workspace.rows(ALL)}


def test_all_are_filed_in_one_step_that_one_undo_takes_back(workspace, filing, editing):
    before = workspace.rows(ALL)
    filed = filing.file([uuid(1), uuid(3)], include("l"), label="Add label")
    assert filed.campaigns == 2
    assert labels(workspace) == {uuid(1): ("l",), uuid(2): (), uuid(3): ("l",)}
    editing.undo()
    assert workspace.rows(ALL) == before


def test_filing_leaves_the_last_change_as_it_was(workspace, filing):
    before = {row.id: (row.changed, row.place) for row in workspace.rows(ALL)}
    filing.file([uuid(1)], lambda record: [SetValue("archived", True), SetValue(BIN, "2026-03-02T09:00:00.000Z")])
    assert {row.id: (row.changed, row.place) for row in workspace.rows(ALL)} == before


def test_what_is_so_already_leaves_no_trace(workspace, filing):
    filing.file([uuid(1)], include("l"))
    last = workspace.last_seq()
    filed = filing.file([uuid(1)], include("l"))
    assert (filed.group, filed.campaigns, workspace.last_seq()) == (None, 0, last)


def test_campaigns_that_are_gone_are_passed_over(workspace, filing):
    assert filing.file([uuid(9), uuid(2)], include("l")).campaigns == 1


@pytest.mark.parametrize("far", [0, 1, 2])
def test_cancelled_anywhere_on_the_way_it_raises_and_leaves_nothing(workspace, filing, monkeypatch, far):
    def stop(done, total):
        if done == far:
            raise InterruptedError

    monkeypatch.setattr(filing_module, "CHUNK", 1)
    before = workspace.rows(ALL), workspace.last_seq()
    with pytest.raises(InterruptedError):
        filing.file([uuid(1), uuid(2)], include("l"), progress=stop)
    assert (workspace.rows(ALL), workspace.last_seq()) == before


def test_the_way_is_told(filing):
    told = []
    filing.file([uuid(1)] * (CHUNK + 1), include("l"), progress=lambda *far: told.append(far))
    assert told == [(0, CHUNK + 1), (CHUNK, CHUNK + 1), (CHUNK + 1, CHUNK + 1)]


def test_another_label_added_since_stays_when_the_first_is_taken_back(workspace, filing, editing):
    filing.file([uuid(1)], include("l"))
    editing.apply(uuid(1), [Include("labels", "m", "l")], origin="cli")
    editing.undo(origins=("bulk",))
    assert labels(workspace)[uuid(1)] == ("m",)


def test_a_label_taken_out_comes_back_to_its_place(workspace, filing, editing):
    for label in "cba":
        filing.file([uuid(1)], include(label))
    filing.file([uuid(1)], lambda record: [Exclude("labels", "b")])
    assert labels(workspace)[uuid(1)] == ("a", "c")
    editing.undo()
    assert labels(workspace)[uuid(1)] == ("a", "b", "c")


def test_a_clock_that_stands_still_is_no_trouble(workspace):
    Editing(workspace, FakeClock(), "me").create([campaign(7)])
    assert Filing(workspace, FakeClock(), "me").file([uuid(7)], include("l")).campaigns == 1


def test_a_rule_sees_the_workspace_as_it_is_written(workspace, filing):
    seen = []

    def rule(reader):
        seen.append(reader.get(uuid(1)).campaign.labels)
        return include("m")

    filing.file([uuid(1)], include("l"))
    assert filing.file_by([uuid(1)], rule).campaigns == 1
    assert seen == [("l",)]


def test_a_rule_that_refuses_changes_nothing(workspace, filing):
    def refuse(reader):
        raise UserError("No")

    last = workspace.last_seq()
    with pytest.raises(UserError):
        filing.file_by([uuid(1)], refuse)
    assert workspace.last_seq() == last
