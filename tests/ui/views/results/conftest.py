import pytest
from PySide6.QtWidgets import QWidget

from app.services.results.totals import totals
from app.ui.models.result_groups import GroupTable
from app.ui.viewmodels.results.lines import Line
from app.ui.viewmodels.results.overview import Asked
from app.ui.views.results.page import ResultsPage
from tests.ui.people import RecordingHost
from tests.ui.results import ResultsBench


@pytest.fixture
def bench(theme) -> ResultsBench:
    return ResultsBench()


@pytest.fixture
def host(qtbot, theme) -> RecordingHost:
    window = QWidget()
    qtbot.addWidget(window)
    made = RecordingHost(theme, window)
    made.commands.add("results.import", lambda: made.pages.append("results.import"))
    return made


@pytest.fixture
def open_page(shown, host):
    """The page over a bench, in sight."""

    def make(bench: ResultsBench, asked: Asked | None = None) -> ResultsPage:
        page = shown(ResultsPage(bench.opened, host))
        page.resize(1100, 800)
        page.entered()
        bench.settle()
        return page

    return make


@pytest.fixture
def page(bench, open_page) -> ResultsPage:
    return open_page(bench)


def line(name: str, sent: float | None, viewed: float | None = None, **more) -> Line:
    """A line by hand."""
    values = {"key": name.lower(), "name": name, "order": name.casefold(), "tick": name, "campaigns": 1}
    return Line(**{**values, "totals": totals(sent, viewed, None, None, None), **more})


@pytest.fixture
def groups(qapp) -> GroupTable:
    """Four lines, sorted by what was sent."""
    model = GroupTable()
    model.column, model.rising = 2, False
    model.show_lines("Label", [line("Shoes", 100, 50), line("boots", 400, 40), line("Ale", None), line("Zoo", 0)])
    return model
