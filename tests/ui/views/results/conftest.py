import pytest
from PySide6.QtWidgets import QWidget

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
