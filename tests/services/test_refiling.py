import pytest

from app.domain.campaign import encode
from app.domain.edits import Exclude, Include, SetValue
from app.domain.errors import UserError
from app.domain.filing import archiving, deleting, restoring
from app.services import refiling
from app.services.filing import Filing
from tests.made import campaign, uuid

ONE, TWO, THREE = map(uuid, (1, 2, 3))
EVERY = [ONE, TWO, THREE]
NOW = "2026-03-02T09:00:00.000Z"


@pytest.fixture
def filing(workspace, clock, editing):
    editing.create([campaign(number, labels=("k",) if number == 2 else ()) for number in (1, 2, 3)])
    return Filing(workspace, clock, "Ann")


@pytest.fixture(autouse=True)
def small_pages(workspace, monkeypatch):
    """Pages of two rows, so that three campaigns are more than one."""
    pages = refiling._pages
    monkeypatch.setattr(refiling, "_pages", lambda transaction, group: pages(Small(transaction), group))


class Small:
    def __init__(self, transaction):
        self._transaction = transaction

    def group_page(self, group, before=None):
        return self._transaction.group_page(group, before, limit=2)


def texts(workspace):
    return [(encode(stored.campaign), stored.bin) for stored in map(workspace.get, EVERY)]


@pytest.mark.parametrize(
    "change",
    [
        archiving(True),
        deleting(NOW),
        lambda record: [Include("labels", "l")],
        lambda record: [SetValue("categories", ["c", "d"]), Include("labels", "m"), Exclude("labels", "k")],
    ],
)
def test_undo_and_redo_lead_back_and_forth_byte_for_byte(workspace, filing, editing, change):
    before = texts(workspace)
    filing.file(EVERY, change)
    after = texts(workspace)
    for _ in range(2):
        editing.undo()
        assert texts(workspace) == before
        editing.redo()
        assert texts(workspace) == after


def test_what_was_done_is_said_of_every_campaign(workspace, filing, editing):
    filing.file(EVERY, lambda record: [SetValue("archived", True), Include("labels", "l")], label="Both")
    changes = {change.id: change for change in editing.undo()}
    assert set(changes) == set(EVERY)
    for change in changes.values():
        assert set(change.paths) == {"archived", "labels"}
        assert (change.stored, change.label) == (None, "Both")
        assert change.seq == workspace.last_seq()
        assert change.group == workspace.groups(None)[-1].id


def test_the_way_is_told_in_edits(filing, editing):
    filing.file(EVERY, archiving(True))
    told = []
    editing.undo(progress=lambda *far: told.append(far))
    assert told == [(0, 3), (2, 3), (3, 3)]


def test_whoever_stops_it_on_its_way_finds_nothing_changed(workspace, filing, editing):
    filing.file(EVERY, archiving(True))
    before, last = texts(workspace), workspace.last_seq()

    def stop(done, total):
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        editing.undo(progress=stop)
    assert (texts(workspace), workspace.last_seq()) == (before, last)


def test_a_place_that_somebody_has_changed_since_stops_all(workspace, filing, editing, other):
    filing.file(EVERY, archiving(True))
    other.apply(ONE, [SetValue("archived", False)], origin="cli")
    before = texts(workspace)
    with pytest.raises(UserError, match="archived has been changed since by Bob, on the command line"):
        editing.undo(origins=("bulk",))
    assert texts(workspace) == before


def test_campaigns_that_are_gone_are_passed_over(workspace, filing, editing):
    filing.file(EVERY, deleting(NOW))
    with workspace.transaction() as transaction:
        transaction.put(TWO, None)
    assert {change.id for change in editing.undo()} == {ONE, THREE}
    assert workspace.get(ONE).bin is None
    assert {change.id for change in editing.redo()} == {ONE, THREE}


def test_a_step_of_which_nothing_is_left_is_refused(workspace, filing, editing):
    filing.file([TWO], restoring())
    filing.file([TWO], deleting(NOW))
    with workspace.transaction() as transaction:
        transaction.put(TWO, None)
    with pytest.raises(UserError, match="not in this workspace any more"):
        editing.undo()


def test_a_campaign_filed_twice_in_one_step_is_taken_back_twice(workspace, filing, editing):
    before = texts(workspace)
    labels = iter("abcdef")
    filing.file([ONE, TWO] * 250 + [ONE, TWO], lambda record: [Include("labels", next(labels, "f"))])
    editing.undo()
    assert texts(workspace) == before


def test_in_the_editor_one_campaign_is_taken_back_with_all_that_is_known_of_it(workspace, filing, editing):
    filing.file([ONE], archiving(True))
    (change,) = editing.undo(ONE)
    assert change.stored == workspace.get(ONE)


def test_a_step_that_wrote_as_well_is_no_filing(workspace, filing, editing):
    editing.apply_many({ONE: [SetValue("name", "New")], TWO: [SetValue("archived", True)]})
    changes = editing.undo()
    assert {change.id: change.stored.campaign.name for change in changes} == {ONE: "Spring sale", TWO: "Spring sale"}
