"""The library's screens: what is done to selected campaigns, and the bin."""

from collections.abc import Iterable

from app.ui.viewmodels.filters import Filter
from app.ui.views.campaigns import CampaignsPage
from tests.live import Live


def library(shown: Live) -> CampaignsPage:
    """The list in sight."""
    page = shown.window.navigation.current
    assert isinstance(page, CampaignsPage)
    return page


def labels(shown: Live) -> None:
    """Some of the labels are on some, one is on all, one is new."""
    page = pick(shown, "label", 3)
    assert page.bulk.picker is not None
    choice = page.bulk.picker.choice
    choice.toggle(next(line for line in choice.lines() if line.share == "none"))
    choice.create("Bank holiday")
    page.bulk.picker.search.setText("Ho")


def pick(shown: Live, command: str, count: int) -> CampaignsPage:
    """The picker over the list, its counts read."""
    page = selected(shown, range(1, 1 + count))
    page.bulk.pick(command)
    shown.settle()
    return page


def selected(shown: Live, rows: Iterable[int]) -> CampaignsPage:
    """Some rows of the list."""
    page = library(shown)
    selection = page.table.selectionModel()
    for row in rows:
        selection.select(page.model.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
    shown.settle()
    return page


def under_way(shown: Live) -> None:
    """A long step, a third through."""
    page = library(shown)
    page.table.selectAll()
    page.bulk.model.moved.emit("label", 4_000, 12_304)


def renew(shown: Live, *, editor: bool = False) -> None:
    """What to renew in two copies, over the list or over the editor."""
    page = selected(shown, range(2))
    page.bulk.run("reuse")
    shown.settle()
    if editor:
        assert page.renewing.panel is not None
        page.renewing.panel.rows()[0].click()
        shown.settle()


def bin(shown: Live) -> None:
    """The bin with something in it."""
    page = selected(shown, range(1, 4))
    page.bulk.run("bin")
    shown.settle()
    page.finding.put(Filter(shelf="bin"))
    shown.settle()
