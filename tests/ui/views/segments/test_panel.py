import pytest

from app.domain.campaign import Audience
from app.services.editing import Editing
from app.ui.views.segments.panel import SegmentsPanel
from app.ui.widgets.buttons import Button
from tests.fakes import FakeClock
from tests.made import campaign
from tests.ui.views.segments.conftest import KYIV, TEAM


@pytest.fixture
def make(shown, make_opened, host, jobs):
    def make_panel(*segments, **more) -> SegmentsPanel:
        panel = shown(SegmentsPanel(make_opened(*segments, **more), host))
        jobs.run_all()
        return panel

    return make_panel


def names(panel):
    return [each.name for each in panel.model.segments]


def test_without_segments_it_says_what_they_are_and_offers_both_kinds(make, jobs):
    panel = make()
    assert panel.stack.currentWidget() is panel.empty
    new, listed = panel.empty.findChildren(Button)
    new.click()
    jobs.run_all()
    assert (names(panel), panel.model.current.members) == (["New segment"], None)
    assert panel.editor.isVisible()
    assert listed.text() == "New list"


def test_new_ones_are_in_hand(make, jobs):
    panel = make(KYIV)
    panel.new_list.click()
    jobs.run_all()
    assert panel.model.current.members == ()
    assert panel.editor.name.text() == "New list"


def test_a_removed_one_comes_back_by_undo_and_who_uses_it_is_told(make, jobs, host):
    panel = make(KYIV, TEAM)
    workspace = panel.model._workspace
    using = [campaign(n, name=f"Sale {n}", audience=Audience(include=("kyiv",))) for n in range(1, 6)]
    Editing(workspace, FakeClock(), "ann").create(using)
    panel.editor.remove.click()
    jobs.run_all()
    assert names(panel) == ["Team"]
    assert host.told == ["Segment “Kyiv” was removed. Still used by “Sale 1”, “Sale 2”, “Sale 3” and 2 more."]
    host.undos[0]()
    jobs.run_all()
    assert names(panel) == ["Kyiv", "Team"]
    assert panel.model.current.id == "kyiv"


def test_one_that_nobody_uses_goes_without_more_words(make, jobs, host):
    panel = make(KYIV)
    panel.editor.remove.click()
    jobs.run_all()
    assert host.told == ["Segment “Kyiv” was removed."]
    assert panel.stack.currentWidget() is panel.empty


def test_leaving_stores_what_was_typed(make, jobs):
    panel = make(KYIV)
    panel.editor.name.setText("Kyiv people")
    panel.editor.name.textEdited.emit("Kyiv people")
    panel.hide()
    jobs.run_all()
    assert [each.name for each in panel.model._workspace.segments()] == ["Kyiv people"]


def test_coming_back_reads_what_is_new(make, jobs):
    panel = make(KYIV)
    panel.hide()
    with panel.model._workspace.transaction() as transaction:
        transaction.put_segment(TEAM)
    panel.show()
    jobs.run_all()
    assert names(panel) == ["Kyiv", "Team"]


def test_a_workspace_that_can_only_be_read_takes_nothing_new(make):
    panel = make(KYIV, read_only=True)
    assert not panel.new.isEnabled()
    assert not panel.new_list.isEnabled()
