"""The recipients page's parts over a workspace in memory."""

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.views.recipients.listing import RecipientsPanel
from tests.ui.people import PEOPLE, PeopleBench, RecordingHost


@pytest.fixture
def bench(qapp) -> PeopleBench:
    return PeopleBench()


@pytest.fixture
def host(qtbot, theme) -> RecordingHost:
    window = QWidget()
    qtbot.addWidget(window)
    made = RecordingHost(theme, window)
    for name in ("import", "samples"):
        made.commands.add(f"recipients.{name}", lambda name=name: made.pages.append(name))
    return made


@pytest.fixture
def show_panel(qtbot, host, shown):
    """Shows a panel over a bench, as the page does, its first reading done."""

    def show(bench: PeopleBench, kind: type[QWidget] = RecipientsPanel, *, settled: bool = True) -> QWidget:
        panel = shown(kind(bench.opened, host))
        panel.resize(1200, 700)
        with qtbot.waitActive(panel):
            panel.activateWindow()
        panel.entered()
        if settled:
            bench.settle()
        return panel

    return show


@pytest.fixture
def panel(bench, show_panel) -> RecipientsPanel:
    return show_panel(bench)


@pytest.fixture
def ann():
    return PEOPLE[0]
