import pytest
from PySide6.QtCore import QObject

from app.domain.edits import Remove, SetValue
from app.domain.errors import UserError
from app.services.editing import Editing
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.saving import Saving
from tests.fakes import FakeClock, FakeFile, FakeWorkspace
from tests.made import campaign, slide

TITLE = "message/slides/a/title/text"
BODY = "message/slides/a/body/text"


class Bench:
    """A saving over a workspace in memory; nothing runs until it is told to."""

    def __init__(self) -> None:
        self.file = FakeFile()
        self.clock = FakeClock()
        self.workspace = FakeWorkspace(file=self.file)
        self.other = FakeWorkspace(file=self.file)
        self.editing = Editing(self.workspace, self.clock, "ann")
        made = campaign(1, slide("a", "Old"), slide("b", "Second"))
        self.editing.create([made])
        self.id = made.id
        self.jobs = ManualJobs()
        self.owner = QObject()
        stored = self.workspace.get(made.id)
        assert stored is not None
        self.saving = Saving(self.workspace, self.editing, self.jobs, self.clock, stored, self.owner)
        self.moved: list[frozenset[str]] = []
        self.touched: list[frozenset[str]] = []
        self.came: list[frozenset[str]] = []
        self.told: list[str] = []
        self.saving.moved.connect(self.moved.append)
        self.saving.touched.connect(self.touched.append)
        self.saving.came.connect(self.came.append)
        self.saving.told.connect(self.told.append)

    def type(self, text: str, path: str = TITLE) -> None:
        self.saving.edit([SetValue(path, text)], path)

    def elsewhere(self, *edits: SetValue | Remove) -> None:
        Editing(self.other, self.clock, "bob").apply(self.id, edits, origin="cli")

    def look(self) -> None:
        self.saving._look_for_others()
        self.jobs.run_all()

    @property
    def stored_title(self) -> str:
        stored = self.workspace.get(self.id)
        assert stored is not None
        return stored.campaign.message.slides[0].title.text


@pytest.fixture
def bench(qtbot):
    made = Bench()
    yield made
    made.saving.close()
    made.jobs.run_all()


def test_typing_shows_at_once_and_is_stored_when_the_lane_gets_to_it(bench):
    bench.type("New")
    assert bench.saving.shown.message.slides[0].title.text == "New"
    assert bench.stored_title == "Old"
    bench.saving.flush()
    bench.jobs.run_all()
    assert bench.stored_title == "New"


def test_the_commit_is_asked_for_by_itself(bench, qtbot):
    bench.type("New")
    qtbot.waitUntil(lambda: bool(bench.jobs.waiting))
    bench.jobs.run_all()
    assert bench.stored_title == "New"


def test_the_sign_says_saved_only_behind_the_commit(bench):
    bench.type("New")
    assert bench.saving.sign.pending
    bench.saving.flush()
    assert bench.saving.sign.pending
    bench.jobs.run_all()
    assert not bench.saving.sign.pending


def test_what_was_typed_during_a_commit_keeps_the_sign_pending_until_it_is_stored_too(bench):
    bench.type("New")
    bench.saving.flush()
    bench.type("Newer")
    bench.jobs.run_next()
    assert bench.saving.sign.pending
    bench.jobs.run_all()
    assert bench.stored_title == "Newer"
    assert not bench.saving.sign.pending


def test_a_failed_commit_keeps_the_typing_and_says_why(bench, monkeypatch):
    bench.type("New")
    with monkeypatch.context() as broken:
        broken.setattr(bench.editing, "apply", failing(UserError("The disk is full")))
        bench.saving.flush()
        bench.jobs.run_all()
    assert bench.saving.sign.error.title == "The disk is full"
    assert bench.saving.shown.message.slides[0].title.text == "New"
    bench.saving.flush()
    bench.jobs.run_all()
    assert bench.stored_title == "New"
    assert bench.saving.sign.error is None


def test_a_bug_in_a_commit_is_told_as_one_and_loses_nothing(bench, monkeypatch):
    bench.type("New")
    with monkeypatch.context() as broken:
        broken.setattr(bench.editing, "apply", failing(ZeroDivisionError("odd")))
        bench.saving.flush()
        bench.jobs.run_all()
    assert "odd" in bench.saving.sign.error.sentence()
    bench.saving.flush()
    bench.jobs.run_all()
    assert bench.stored_title == "New"


def failing(error):
    def fail(*_args, **_named):
        raise error

    return fail


def test_undo_waits_for_everything_typed_in_several_fields(bench):
    bench.type("New")
    bench.type("Text", BODY)
    bench.saving.undo()
    bench.jobs.run_all()
    assert bench.saving.shown.message.slides[0].body.text == ""
    assert bench.stored_title == "New"
    assert bench.touched[-1] == {BODY}


def test_undo_and_redo_bring_the_same_back(bench):
    bench.type("New")
    bench.saving.undo()
    bench.jobs.run_all()
    assert bench.saving.shown.message.slides[0].title.text == "Old"
    bench.saving.redo()
    bench.jobs.run_all()
    assert bench.saving.shown.message.slides[0].title.text == "New"


def test_nothing_to_undo_is_told(bench):
    bench.saving.undo()
    bench.jobs.run_all()
    assert bench.told


def test_another_process_change_is_shown_under_the_typing(bench):
    bench.type("Mine", BODY)
    bench.elsewhere(SetValue(TITLE, "Theirs"))
    bench.look()
    shown = bench.saving.shown.message.slides[0]
    assert (shown.title.text, shown.body.text) == ("Theirs", "Mine")
    assert bench.came[-1] == {TITLE, "changed"}
    assert bench.touched == []


def test_a_look_without_news_shows_nothing(bench):
    bench.look()
    bench.look()
    assert bench.moved == []


def test_typing_into_a_slide_that_another_process_removed_is_told(bench):
    bench.type("Mine", "message/slides/b/title/text")
    bench.elsewhere(Remove("message/slides/b"))
    bench.look()
    assert len(bench.saving.shown.message.slides) == 1
    assert any("message.slides.1.title.text" in sentence for sentence in bench.told)


def test_an_edit_that_does_not_fit_is_told_and_changes_nothing(bench):
    before = bench.saving.shown
    bench.saving.edit([SetValue("message/background", "reddish")], None)
    assert bench.saving.shown == before
    assert bench.told


def test_a_campaign_that_is_gone_is_said(bench, qtbot):
    with qtbot.waitSignal(bench.saving.gone):
        Editing(bench.other, bench.clock, "bob").undo(None)
        bench.look()


def test_closing_commits_the_rest(bench):
    bench.type("New")
    bench.saving.close()
    bench.jobs.run_all()
    assert bench.stored_title == "New"


def test_the_work_of_a_service_waits_for_the_typing_and_is_shown_at_once(bench):
    bench.type("Typed")
    seen, done = [], []

    def work():
        seen.append(bench.stored_title)
        return bench.editing.apply(bench.id, [SetValue(BODY, "From a service")])

    bench.saving.carry_out(work, lambda changed: (changed,), done.append)
    bench.jobs.run_all()
    assert seen == ["Typed"]
    assert bench.saving.shown.message.slides[0].body.text == "From a service"
    assert frozenset({BODY}) in bench.touched
    assert [changed.id for changed in done] == [bench.id]


def test_work_that_changes_nothing_here_is_only_told_to_be_done(bench):
    before, done = bench.saving.shown, []
    bench.saving.carry_out(lambda: "a value", lambda _: (), done.append)
    bench.jobs.run_all()
    assert (done, bench.saving.shown, bench.touched) == (["a value"], before, [])


def test_work_that_fails_says_why_and_the_typing_goes_on(bench):
    def broken():
        raise UserError("The label is gone")

    bench.saving.carry_out(broken, lambda _: (), lambda _: None)
    bench.jobs.run_all()
    assert bench.told == ["The label is gone."]
    bench.type("Typed")
    bench.saving.flush()
    bench.jobs.run_all()
    assert bench.stored_title == "Typed"
