import pytest
from PySide6.QtCore import Qt

from app.services.ports import Category, Named
from app.ui.viewmodels.filters import Filter, encoded
from app.ui.viewmodels.periods import Range
from app.ui.viewmodels.saved_filters import SAVED_FILTERS
from app.ui.viewmodels.visits import VISITS
from app.ui.views.page import HOME


@pytest.fixture
def page(desktop, window, workspace, jobs):
    workspace.named = [Named(id="1", name="Sale")]
    workspace.subscriptions = [Category(id="n", name="News")]
    page = window.navigation.current
    page.finding.refresh()
    jobs.run_all()
    return page


def names(page) -> list[str]:
    return [line.name for line in page.model.lines]


def test_filters_add_up(page, jobs):
    page.bar.filters.chips["label"].choose("1")
    page.bar.filters.chips["status"].choose("review")
    jobs.run_all()
    assert names(page) == ["Two nights, one price"]
    assert page.view_model.filter == Filter(label="1", status="review")


def test_clearing_the_filters_leaves_the_search(qtbot, page, jobs):
    qtbot.keyClicks(page.bar.search, "we")
    page.bar.filters.chips["status"].choose("approved")
    qtbot.mouseClick(page.bar.filters.clear, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert page.view_model.filter == Filter(search="we")
    assert names(page) == ["Welcome aboard"]


def test_a_saved_filter_is_applied_with_all_its_parts(page, jobs, workspace):
    asked = Filter(status="review", label="1", search="nights")
    workspace.settings[SAVED_FILTERS] = [{"id": "s", "name": "Sales", "filter": encoded(asked)}]
    page.find_filter("s")
    jobs.run_all()
    assert page.view_model.filter == asked
    assert page.bar.search.text() == "nights"
    assert page.bar.filters.chips["label"].text() == "Label: Sale"
    assert page.bar.saved.text() == "Sales"


def test_a_saved_filter_whose_label_is_gone_says_so(page, jobs, workspace, window):
    workspace.settings[SAVED_FILTERS] = [{"id": "s", "name": "Sales", "filter": {"label": "gone"}}]
    page.find_filter("s")
    jobs.run_all()
    assert page.bar.filters.chips["label"].text() == "Label: not there any more"
    assert "Sales looks for is not there any more" in window.toast.text.text()


def test_deleting_a_saved_filter_can_be_taken_back(qtbot, page, jobs, workspace, window):
    page.finding.saved.save("Drafts", Filter(status="draft"))
    jobs.run_all()
    page.finding.saved.delete(page.finding.saved.chosen)
    jobs.run_all()
    assert workspace.settings[SAVED_FILTERS] == []
    qtbot.mouseClick(window.toast.button, Qt.MouseButton.LeftButton)
    jobs.run_all()
    assert [each["name"] for each in workspace.settings[SAVED_FILTERS]] == ["Drafts"]


def test_a_label_renamed_by_another_process_is_said_anew(page, jobs, workspace):
    page.bar.filters.chips["label"].choose("1")
    jobs.run_all()
    workspace.named = [Named(id="1", name="Discounts")]
    page._watch.look()
    jobs.run_all()
    workspace.version += 1
    page._watch.look()
    jobs.run_all()
    assert page.bar.filters.chips["label"].text() == "Label: Discounts"


def test_a_label_that_was_not_known_yet_is_looked_up(page, jobs, workspace):
    workspace.named = [*workspace.named, Named(id="2", name="Books")]
    page.find_label("2")
    jobs.run_all()
    assert page.bar.filters.chips["label"].text() == "Label: Books"
    assert names(page) == ["New in the bookshop"]


def test_since_the_last_visit_means_the_stay_before_this_one(services, desktop, window, opened, jobs, workspace):
    window.navigation.attach(opened)
    services.settings.set(VISITS, {workspace.id: "2026-03-10T08:00:00.000Z"})
    window.show_page(HOME)
    window.navigation.current.finding.put(Filter(changed=Range(span="visit")))
    jobs.run_all()
    assert workspace.asked[-1].changed.start == "2026-03-10T08:00:00.000Z"
    window.navigation.current.left()
    assert services.settings.get(VISITS)[workspace.id] == "2026-03-12T15:30:00.000Z"
