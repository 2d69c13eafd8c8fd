import pytest

from app.domain.edits import BIN, Erase, SetValue
from app.domain.message import Message, Slide, Text
from app.domain.renewal.renewals import renewals
from app.services.editing import Editing
from app.services.reusing import Reused
from app.ui.viewmodels.renewals import MOST, RenewalsModel
from tests.contracts.steps import put
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign

BODY = "message/slides/s1/body/text"
MADE = campaign(1, name="Copy", message=Message(slides=(Slide(id="s1", body=Text(text="CODE99 until 31.12.2026")),)))
REUSED = Reused(id=MADE.id, name="Copy", renewals=renewals(MADE))


@pytest.fixture
def workspace():
    made = FakeWorkspace()
    put(made, MADE)
    return made


@pytest.fixture
def editing(workspace):
    return Editing(workspace, FakeClock(), "Ann")


@pytest.fixture
def model(qapp, workspace, jobs):
    made = RenewalsModel(workspace, jobs)
    made.follow([REUSED])
    return made


def state(model: RenewalsModel) -> list[tuple[str, bool]]:
    return [(item.renewal.text, item.done) for item in model.copies[0].items]


def look(model, jobs):
    model.refresh()
    jobs.run_all()


def test_at_first_nothing_is_renewed(model):
    assert state(model) == [("31.12.2026", False), ("CODE99", False)]
    assert (model.done, model.total) == (0, 2)
    assert model.copies[0].items[0].paths == (BODY,)


def test_what_was_changed_since_is_done(qtbot, model, jobs, editing):
    editing.apply(MADE.id, [SetValue(BODY, "CODE99 until 31.12.2027")])
    with qtbot.waitSignal(model.changed):
        look(model, jobs)
    assert state(model) == [("31.12.2026", True), ("CODE99", False)]
    assert model.done == 1


def test_what_is_written_back_is_open_again(model, jobs, editing):
    editing.apply(MADE.id, [SetValue(BODY, "Nothing")])
    look(model, jobs)
    editing.undo()
    look(model, jobs)
    assert model.done == 0


def test_a_new_name_is_shown(model, jobs, editing):
    editing.apply(MADE.id, [SetValue("name", "Renamed")])
    look(model, jobs)
    assert model.copies[0].name == "Renamed"


@pytest.mark.parametrize("edit", [SetValue(BIN, "2026-03-02T09:00:00.000Z"), Erase()])
def test_a_copy_that_was_thrown_away_is_gone(model, jobs, workspace, edit):
    with workspace.transaction() as transaction:
        record = transaction.record(MADE.id)
        transaction.put(MADE.id, None if isinstance(edit, Erase) else {**record, BIN: edit.value})
    look(model, jobs)
    assert model.copies[0].gone


def test_without_a_difference_nothing_is_told(qtbot, model, jobs):
    with qtbot.assertNotEmitted(model.changed):
        look(model, jobs)


def test_an_answer_about_copies_that_are_followed_no_more_is_dropped(model, jobs, editing):
    editing.apply(MADE.id, [SetValue("name", "Renamed")])
    model.refresh()
    model.follow([])
    jobs.run_all()
    assert model.copies == ()


def test_no_more_are_followed_than_can_be_read(model):
    model.follow([REUSED] * (MOST + 3))
    assert (len(model.copies), model.left_out) == (MOST, 3)


def test_where_nobody_has_written_nothing_is_read_again(model, jobs, workspace, monkeypatch):
    look(model, jobs)
    read = []
    monkeypatch.setattr(workspace, "get", read.append)
    look(model, jobs)
    assert read == []
