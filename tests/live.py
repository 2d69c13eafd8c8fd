"""The real window over a real workspace, in this process: for benches and pictures."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.services.ports import CampaignRow
from app.services.services import Services
from app.ui.app import Engine, application
from app.ui.garbage import Garbage
from app.ui.main_window import MainWindow
from app.ui.theme.theme import Theme
from app.ui.views.campaign_table import CampaignTableView
from app.ui.views.editor import EditorPage
from app.ui.views.form import FormView
from app.ui.views.stage.stage_view import StageView

SECONDS = 20.0
BREATH_MS = 5
"""Milliseconds between two looks at a condition that no event makes true."""
W = TypeVar("W", bound=QWidget)


class Live:
    """A shown window with its workspace open."""

    def __init__(self, services: Services, theme: Theme, window: MainWindow, engine: Engine) -> None:
        self.services = services
        self.theme = theme
        self.window = window
        self.engine = engine

    def rows(self) -> list[CampaignRow]:
        """The lines of the list in sight."""
        return child(self.window.navigation.current, CampaignTableView).campaigns.lines

    def open_editor(self, campaign: str) -> tuple[FormView, StageView]:
        """Open a campaign; its form and its stage, once they are there."""
        self.window.open_campaign(campaign)
        page = self.window.navigation.current
        assert isinstance(page, EditorPage)
        until(lambda: page.findChild(StageView) is not None)
        self.settle()
        return child(page, FormView), child(page, StageView)

    def settle(self) -> None:
        """Wait until no job is under way, the page in sight is whole, and everything asked for is painted."""
        until(lambda: not self.engine.jobs.busy and not self._is_being_made())
        QCoreApplication.processEvents()

    def rest(self, milliseconds: int) -> None:
        """Let whatever moves come to its end."""
        QTest.qWait(milliseconds)
        self.settle()

    def _is_being_made(self) -> bool:
        page = self.window.navigation.current
        return isinstance(page, EditorPage) and page.unfinished


@contextmanager
def live(services: Services, workspace: Path | None, size: tuple[int, int]) -> Generator[Live]:
    """Show the window on ``workspace`` (None: the first start), ``size`` logical pixels large."""
    _, theme = application(services)
    garbage = Garbage()
    window = MainWindow(theme, services.settings)
    window.resize(*size)
    window.show()
    QCoreApplication.processEvents()
    engine = Engine(services, window, workspace)
    shown = Live(services, theme, window, engine)
    try:
        until(lambda: window.navigation.current is not window.start)
        shown.settle()
        yield shown
    finally:
        window.close()
        engine.stop()
        garbage.stop()
        window.deleteLater()
        theme.setParent(None)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def until(condition: Callable[[], bool], seconds: float = SECONDS) -> None:
    """Let Qt work until ``condition`` holds, and sleep between events as the application does: a loop that asks all the
    time would hold Python's lock against the lanes. Raises ``TimeoutError``."""
    end, waking = QDeadlineTimer(round(seconds * 1000)), QTimer(interval=BREATH_MS)
    waking.start()
    while not condition():
        if end.hasExpired():
            raise TimeoutError(f"it did not happen within {seconds} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def child(parent: QWidget, kind: type[W]) -> W:
    """The one child of that kind."""
    (found,) = parent.findChildren(kind)
    return found
