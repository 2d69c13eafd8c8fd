import pytest

from app.domain.edits import SetValue
from app.services.editing import Editing
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.editor import EditorModel
from tests.fakes import FakeClock, FakeFile, FakeWorkspace
from tests.made import campaign, slide


@pytest.fixture
def open_editor(qtbot):
    opened = []

    def open_it(*slides, read_only=False):
        file, clock, jobs = FakeFile(), FakeClock(), ManualJobs()
        made = campaign(1, *(slides or (slide("a", "A"), slide("b", "B"), slide("c", "C"))))
        Editing(FakeWorkspace(file=file), clock, "ann").create([made])
        workspace = FakeWorkspace(file=file, read_only=read_only)
        stored = workspace.get(made.id)
        assert stored is not None
        model = EditorModel(workspace, Editing(workspace, clock, "ann"), jobs, clock, stored)
        opened.append((model, jobs))
        return model

    yield open_it
    for model, jobs in opened:
        model.close()
        jobs.run_all()


def test_the_first_slide_is_in_hand_at_first(open_editor):
    assert open_editor().slide.id == "a"


def test_steps_over_slides_stop_at_the_ends(open_editor):
    model = open_editor()
    model.step_slide(-1)
    assert model.slide_index == 0
    model.step_slide(9)
    assert model.slide_index == 2


def test_a_new_slide_is_taken_in_hand(open_editor):
    model = open_editor()
    model.add_slide()
    assert model.slide_index == 1
    assert model.slide.title.text == ""


def test_removing_the_slide_in_hand_takes_its_neighbour_in_hand(open_editor):
    model = open_editor()
    model.show_slide("c")
    model.remove_slide()
    assert model.slide.id == "b"


def test_a_moved_slide_stays_in_hand(open_editor):
    model = open_editor()
    model.move_slide("a", 2)
    assert (model.slide.id, model.slide_index) == ("a", 2)


def test_leading_to_a_field_takes_its_slide_in_hand(open_editor, qtbot):
    model = open_editor()
    with qtbot.waitSignal(model.field_requested) as asked:
        model.request_field("message/slides/b/title/text")
    assert asked.args == ["message/slides/b/title/text"]
    assert model.slide.id == "b"


def test_a_fix_shows_where_it_was(open_editor, qtbot):
    model = open_editor()
    with qtbot.waitSignal(model.touched) as touched:
        model.fix([SetValue("message/slides/c/title/text", "Fixed")])
    assert touched.args == [{"message/slides/c/title/text"}]
    assert model.slide.id == "c"


def test_leaving_a_field_ends_its_step(open_editor):
    model = open_editor()
    model.focus_field("message/slides/a/title/text")
    model.set("message/slides/a/title/text", "One", typing=True)
    model.focus_field("")
    model.focus_field("message/slides/a/title/text")
    model.set("message/slides/a/title/text", "Two", typing=True)
    model.undo()
    model._saving._jobs.run_all()
    assert model.slide.title.text == "One"


def test_typing_in_one_field_is_one_step(open_editor):
    model = open_editor()
    model.focus_field("message/slides/a/title/text")
    for text in ("B", "Bo", "Boo"):
        model.set("message/slides/a/title/text", text, typing=True)
        model.flush()
        model._saving._jobs.run_all()
    model.undo()
    model._saving._jobs.run_all()
    assert model.slide.title.text == "A"


def test_a_read_only_workspace_takes_no_edit_and_says_so(open_editor, qtbot):
    model = open_editor(read_only=True)
    with qtbot.waitSignal(model.told):
        model.set("name", "Other")
    assert model.campaign.name == "Spring sale"


def test_changes_name_their_paths(open_editor, qtbot):
    model = open_editor()
    with qtbot.waitSignal(model.changed) as changed:
        model.set("name", "Other")
    assert changed.args == [{"name"}]


def test_a_value_that_is_not_there_is_none(open_editor):
    assert open_editor().value("message/slides/zz/title") is None


def test_edits_that_go_along_are_one_step_with_each_and_end_with_their_block(open_editor):
    model = open_editor()
    model.set("name", "Typed", typing=True)
    with model.along_with([SetValue("dialect", "liquid")]):
        model.set("name", "Chosen", typing=True)
    model.set("goal", None)
    model.flush()
    model._saving._jobs.run_all()
    model.focus_field("")
    model.undo()
    model._saving._jobs.run_all()
    assert (model.campaign.name, model.campaign.dialect) == ("Typed", "none")


def test_nothing_goes_along_with_nothing(open_editor):
    model = open_editor()
    with model.along_with([SetValue("dialect", "liquid")]):
        pass
    model.set("name", "Other")
    assert model.campaign.dialect == "none"


def test_a_step_of_ones_own_is_taken_back_once_and_only_as_long_as_it_is_the_last(open_editor):
    model, ran = open_editor(), []

    def undo():
        model.undo()
        model._saving._jobs.run_all()

    model.set("name", "Other")
    model.undo_by(lambda: ran.append("back"))
    undo()
    assert (ran, model.campaign.name) == (["back"], "Other")
    undo()
    assert (ran, model.campaign.name) == (["back"], "Spring sale")
    model.undo_by(lambda: ran.append("back"))
    model.set("name", "Another")
    undo()
    model.undo_by(lambda: ran.append("back"))
    model.carry_out(lambda: (), lambda found: found, lambda _: None)
    undo()
    assert ran == ["back"]
