import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from app.domain.edits import SetValue
from app.ui.views.editor import EditorPage
from tests.ui.library import ONE, TWO, LibraryBench


@pytest.fixture
def bench(window, theme) -> LibraryBench:
    return LibraryBench(window)


@pytest.fixture
def panel(bench):
    bench.select(ONE, TWO)
    bench.trigger("campaign.reuse")
    return bench.page.renewing.panel


def test_reuse_opens_what_is_to_be_renewed_campaign_by_campaign(bench, panel):
    assert panel.isVisible()
    assert panel.window() is bench.window
    assert [group.name.text() for group in panel.groups.rows] == ["Two (2)", "One (2)"]
    assert [row.item.renewal.text for row in panel.rows()] == ["31.12.2026", "CODE99"]


def test_what_is_changed_elsewhere_is_ticked_off(bench, panel):
    copy = panel.rows()[0].copy
    path = panel.rows()[0].item.paths[0]
    bench.editing.apply(copy, [SetValue(path, "CODE99")])
    bench.page.renewing._looking.timeout.emit()
    bench.settle()
    assert [row.item.done for row in panel.rows()] == [True, False]


def test_a_row_leads_into_the_editor_of_the_copy_and_the_panel_stays(bench, panel, qtbot):
    copy, path = panel.rows()[0].copy, panel.rows()[0].item.paths[0]
    bench.window.resize(1300, 800)
    bench.window.campaign_wanted.connect(lambda id: bench.window.navigation.show_passing(EditorPage(id)))
    qtbot.mouseClick(panel.rows()[0], Qt.MouseButton.LeftButton)
    page = bench.window.navigation.current
    assert isinstance(page, EditorPage)
    assert (page.campaign, page._field_wanted) == (copy, path)
    assert panel.isVisible()


def test_reusing_again_shows_the_new_copies_in_the_same_panel(bench, panel):
    bench.select(TWO)
    bench.trigger("campaign.reuse")
    assert bench.page.renewing.panel is panel
    assert [group.name.text() for group in panel.groups.rows] == ["Two (3)"]


def test_closed_it_goes_and_comes_back_with_the_next_reuse(bench, panel, qtbot):
    qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert bench.page.renewing.panel is None
    bench.select(ONE)
    bench.trigger("campaign.reuse")
    assert bench.page.renewing.panel.isVisible()


def test_with_another_workspace_it_goes(bench, panel):
    heard = []
    panel.destroyed.connect(lambda: heard.append("gone"))
    bench.window.navigation.attach(bench.opened)
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert heard == ["gone"]
