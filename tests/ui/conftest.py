"""What the window's tests share: a themed application, manual jobs, a made-up workspace."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Services
from app.ui.app import application
from app.ui.context import OpenWorkspace
from app.ui.desktop import Desktop
from app.ui.jobs import ManualJobs
from app.ui.main_window import MainWindow
from app.ui.parts import Parts
from app.ui.theme.theme import Theme
from app.ui.viewmodels.watch import Watch
from app.ui.views.campaigns import CampaignsPage
from tests.ui import fakes
from tests.ui.staging import Staged, staged


@pytest.fixture(autouse=True)
def nothing_left(request):
    """What a test has closed is deleted before the next one begins."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def workspace() -> fakes.MadeUpWorkspace:
    return fakes.MadeUpWorkspace(lines=fakes.samples(), settings={"product": "both"})


@pytest.fixture
def services(workspace) -> Services:
    return fakes.services(workspace, theme="light")


@pytest.fixture
def theme(qapp: QApplication, services: Services):
    _, made = application(services)
    yield made
    made.setParent(None)
    made.deleteLater()


@pytest.fixture
def jobs() -> ManualJobs:
    return ManualJobs()


@pytest.fixture
def commands(workspace) -> fakes.RecordedCommands:
    return fakes.RecordedCommands(workspace)


@pytest.fixture
def choices() -> fakes.MadeUpChoices:
    return fakes.MadeUpChoices()


@pytest.fixture
def opened(services, workspace, commands, choices, jobs) -> OpenWorkspace:
    return OpenWorkspace(
        services=services,
        workspace=workspace,
        commands=commands,
        choices=choices,
        jobs=jobs,
        watch=Watch(workspace, jobs),
    )


@pytest.fixture
def parts(commands, choices) -> Parts:
    return Parts(
        first=lambda services, path: services.create(path),
        commands=lambda services, workspace: commands,
        choices=lambda services, workspace: choices,
    )


@pytest.fixture
def window(qtbot, theme: Theme, services: Services) -> MainWindow:
    made = MainWindow(theme, services.settings)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desktop(window, services, jobs, parts) -> Desktop:
    """A window over the made-up workspace, shown, its list read."""
    made = Desktop(services, jobs, window, parts)
    window.show()
    made.begin(None)
    jobs.run_all()
    if isinstance(window.navigation.current, CampaignsPage):
        window.navigation.current.complete()
        jobs.run_all()
    return made


@pytest.fixture
def shown(qtbot, theme):
    """Shows a widget and hands it back."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


@pytest.fixture
def stage(qtbot):
    """Makes stages over a campaign, and closes them at the end."""
    made: list[Staged] = []

    def make(*arguments, **more) -> Staged:
        made.append(staged(*arguments, **more))
        return made[-1]

    yield make
    for each in made:
        each.close()
