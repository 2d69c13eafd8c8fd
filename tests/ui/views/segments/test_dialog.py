import pytest

from app.domain.segments import Segment
from app.ui.views.segments.dialog import SegmentDialog
from tests.ui.views.segments.conftest import KYIV


@pytest.fixture
def opened(make_opened):
    return make_opened(KYIV)


@pytest.fixture
def dialog(shown, opened):
    return shown(SegmentDialog(opened))


def stored(opened):
    return {each.name: each for each in opened.workspace.segments()}


def test_a_new_segment_is_written_and_handed_over(dialog, opened, jobs):
    made = []
    dialog.made.connect(made.append)
    assert not dialog.use.isEnabled()
    jobs.run_all()
    dialog.editor.rules.add_row.click()
    dialog.model.rename("City")
    dialog.use.click()
    jobs.run_all()
    assert made == [stored(opened)["City"].id]
    assert len(stored(opened)["City"].rule.rules) == 1
    assert not dialog.isVisible()


def test_closing_it_leaves_nothing_behind(dialog, opened, jobs):
    jobs.run_all()
    assert len(stored(opened)) == 2
    dialog.cancel.click()
    jobs.run_all()
    assert list(stored(opened)) == ["Kyiv"]
    assert not dialog.isVisible()


def test_closing_it_before_it_has_begun_leaves_nothing_behind(dialog, opened, jobs):
    dialog.reject()
    jobs.run_all()
    assert list(stored(opened)) == ["Kyiv"]
    assert not dialog.isVisible()


def test_a_name_that_is_taken_keeps_it_open(dialog, opened, jobs):
    made = []
    dialog.made.connect(made.append)
    jobs.run_all()
    dialog.model.rename("KYIV")
    dialog.use.click()
    jobs.run_all()
    assert (made, dialog.isVisible()) == ([], True)
    assert "Another segment is called KYIV" in dialog.editor.problem.text()
    assert isinstance(dialog.model.current, Segment)
