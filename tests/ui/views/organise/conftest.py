"""The page's parts over a workspace in memory."""

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.views.organise.panel import OrganisePanel
from tests.ui.organising import OrganiseBench
from tests.ui.people import RecordingHost


@pytest.fixture
def bench(qapp) -> OrganiseBench:
    return OrganiseBench()


@pytest.fixture
def host(qtbot, theme) -> RecordingHost:
    window = QWidget()
    qtbot.addWidget(window)
    return RecordingHost(theme, window)


@pytest.fixture
def show_panel(qtbot, host, shown):
    """Shows a tab as the page does, its list read."""

    def show(bench: OrganiseBench, kind: type[OrganisePanel]) -> OrganisePanel:
        panel = shown(kind(bench.opened, host))
        panel.resize(1200, 700)
        with qtbot.waitActive(panel):
            panel.activateWindow()
        panel.entered()
        bench.settle()
        return panel

    return show
