import pytest

from app.ui.views.organise.page import OrganisePage
from app.ui.views.organise.tabs import TABS


@pytest.fixture
def page(bench, host, shown):
    made = shown(OrganisePage(bench.opened, host))
    made.resize(1200, 700)
    made.entered()
    bench.settle()
    yield made
    made.left()


def test_every_tab_is_made_when_it_is_first_looked_at_and_says_what_it_is_for(page, bench):
    assert page.title() == "Organise"
    assert list(page.panels) == ["labels"]
    said = [page.show_tab(spec.id).about.text().casefold() for spec in TABS]
    for text, words in zip(said, ("for your team", "readers see it", "who agreed to get it"), strict=True):
        assert words in text


def test_undo_and_redo_are_the_workspaces_and_the_list_follows(page, bench, host):
    label = bench.labels.create("Sale")
    bench.labels.rename(label, "Deals")
    page.undo()
    bench.settle()
    names = [line.name for line in page.panels["labels"].view.table.lines]
    assert (names, host.told) == (["Sale"], ["Undone: Rename label"])
    page.redo()
    bench.settle()
    assert host.told[-1] == "Done again: Rename label"


def test_another_tab_stores_what_is_typed(page, bench, qtbot):
    bench.labels.create("Sale")
    bench.elsewhere()
    panel = page.panels["labels"]
    panel.detail.about.setFocus()
    qtbot.keyClicks(panel.detail.about, "Prices")
    page.show_tab("subscriptions")
    bench.settle()
    assert [each.description for each in bench.workspace.labels()] == ["Prices"]


def test_what_can_only_be_read_has_no_way_back(bench, host, shown):
    bench.workspace.read_only = True
    page = shown(OrganisePage(bench.opened, host))
    assert (page.can_undo(), page.can_redo()) == (False, False)
