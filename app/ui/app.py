"""The window as a program: sets Qt up, paints at once, then opens the workspace."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Services
from app.ui.desktop import Desktop
from app.ui.endings import Endings
from app.ui.jobs import Jobs
from app.ui.main_window import MainWindow
from app.ui.parts import Parts
from app.ui.reporting import Reporter
from app.ui.theme import fonts, icons
from app.ui.theme.theme import Theme

NAME = "Galley"


class FirstPaint(QObject):
    """``happened`` is emitted once, after the widget was painted for the first time."""

    happened = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the paint event, then for what it paints to be through."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self, self.happened.emit)
        return super().eventFilter(watched, event)


def application(services: Services) -> tuple[QApplication, Theme]:
    """The one QApplication, themed."""
    existing = QApplication.instance()
    made = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName(NAME)
    made.setApplicationDisplayName(NAME)
    made.setDesktopFileName("galley")
    made.setStyle("Fusion")
    icons.install(services.resources)
    fonts.load(services.resources)
    theme = Theme(made, services.settings)
    theme.apply()
    return made, theme


def run(services: Services, workspace: Path | None = None, parts: Parts | None = None) -> int:
    """Show the window on ``workspace`` (else the last one, else a first one) until it is closed; the exit code."""
    program, theme = application(services)
    reporter = Reporter()
    reporter.install()
    window = MainWindow(theme, services.settings)
    jobs = Jobs()
    jobs.trouble.connect(window.trouble)
    reporter.happened.connect(window.trouble)
    endings = Endings(window.close)
    painted = FirstPaint(window.room)
    painted.happened.connect(lambda: _begin(services, jobs, window, parts, workspace))
    window.show()
    with services:
        try:
            code = program.exec()
            jobs.shutdown()
        finally:
            endings.remove()
            reporter.remove()
    return code


def _begin(services: Services, jobs: Jobs, window: MainWindow, parts: Parts | None, workspace: Path | None) -> None:
    if parts is None:
        from app.ui.wiring import service_parts

        parts = service_parts()
    desktop = Desktop(services, jobs, window, parts)
    desktop.begin(workspace)
