import pytest

from app.domain.segments import Compare, Every
from app.ui.viewmodels.segments import SegmentsModel
from app.ui.views.segments.segment_editor import SegmentEditor
from tests.ui.views.segments.conftest import KYIV, TEAM


@pytest.fixture
def make(shown, make_opened, jobs):
    def make_editor(*segments, **more) -> SegmentEditor:
        opened = make_opened(*segments, **more)
        model = SegmentsModel(opened.workspace, opened.services.segmenting(opened.workspace), jobs)
        editor = shown(SegmentEditor(model))
        model.setParent(editor)
        model.load()
        jobs.run_all()
        return editor

    return make_editor


def stored(editor, jobs):
    editor.model.flush()
    jobs.run_all()
    return {each.id: each for each in editor.model.segments}


def test_it_shows_rules_and_the_number(make):
    editor = make(KYIV)
    assert editor.name.text() == "Kyiv"
    assert editor.number.text() == "2 of 3 recipients"
    assert editor.bar.share == pytest.approx(2 / 3)
    assert editor.stack.currentWidget() is editor.rows
    assert len(editor.rules.parts) == 1


def test_rules_are_stored_and_counted_while_they_are_written(make, jobs):
    editor = make(KYIV)
    editor.rules.parts[0].value.combo.setEditText("Oslo")
    assert stored(editor, jobs)["kyiv"].rule == Every(rules=(Compare(attribute="City", value="Oslo"),))
    assert editor.number.text() == "1 of 3 recipients"


def test_the_rows_stay_while_they_are_written(make, jobs):
    editor = make(KYIV)
    rules = editor.rules
    rules.add_row.click()
    stored(editor, jobs)
    assert editor.rules is rules


def test_a_list_is_a_list(make, jobs):
    editor = make(TEAM)
    assert editor.stack.currentWidget() is editor.list
    assert editor.list.note.text() == "1 not among the recipients: ghost"
    editor.list.edit.setPlainText("ann\nbob")
    assert stored(editor, jobs)["team"].members == ("ann", "bob")
    assert editor.number.text() == "2 of 3 recipients"


def test_a_name_that_is_taken_is_told_at_the_name(make, jobs, qtbot):
    editor = make(KYIV, TEAM)
    editor.name.selectAll()
    qtbot.keyClicks(editor.name, "team")
    assert stored(editor, jobs)["kyiv"].name == "Kyiv"
    assert editor.problem.isVisible()
    assert editor.problem.text() == "Another segment is called team. Choose another name."
    qtbot.keyClicks(editor.name, "s")
    assert stored(editor, jobs)["kyiv"].name == "teams"
    assert not editor.problem.isVisible()


def test_it_follows_the_segment_in_hand(make):
    editor = make(KYIV, TEAM)
    editor.model.choose("team")
    assert editor.name.text() == "Team"
    editor.model.choose("kyiv")
    assert (editor.name.text(), editor.stack.currentWidget()) == ("Kyiv", editor.rows)


def test_without_recipients_there_is_nothing_to_count(make):
    assert make(KYIV, people=()).number.text() == "No recipients yet"


def test_a_workspace_that_can_only_be_read_is_shown_only(make):
    editor = make(KYIV, read_only=True)
    assert not editor.rules.isEnabled()
    assert not editor.remove.isEnabled()
