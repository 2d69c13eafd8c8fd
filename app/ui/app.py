"""The window as a program: sets Qt up, paints at once, then loads the rest and opens the workspace."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.services.services import Services
from app.ui.first_paint import FirstPaint
from app.ui.garbage import Garbage
from app.ui.main_window import MainWindow
from app.ui.pages import load_home
from app.ui.theme import fonts, icons
from app.ui.theme.theme import Theme

if TYPE_CHECKING:
    from app.ui.endings import Endings
    from app.ui.parts import Parts

NAME = "Galley"
STYLE = "Fusion"


def application(services: Services) -> tuple[QApplication, Theme]:
    """The one QApplication, themed."""
    existing = QApplication.instance()
    made = existing if isinstance(existing, QApplication) else QApplication([*sys.argv[:1], "-style", STYLE])
    made.setApplicationName(NAME)
    made.setApplicationDisplayName(NAME)
    made.setDesktopFileName("galley")
    if existing is not None:
        made.setStyle(STYLE)
    icons.install(services.resources)
    fonts.load(services.resources)
    theme = Theme(made, services.settings)
    theme.apply()
    return made, theme


def run(services: Services, workspace: Path | None = None, parts: "Parts | None" = None) -> int:
    """Show the window on ``workspace`` (else the last one, else a first one) until it is closed; the exit code."""
    program, theme = application(services)
    garbage = Garbage()
    window = MainWindow(theme, services.settings)
    painted = FirstPaint(window.room)
    begun: list[Engine] = []
    painted.happened.connect(lambda: begun.append(Engine(services, window, workspace, parts)))
    window.show()
    with services:
        try:
            return program.exec()
        finally:
            for engine in begun:
                engine.stop()
            garbage.stop()


class Engine:
    """What runs behind a painted window: jobs, the log, signals, the open workspace."""

    def __init__(
        self, services: Services, window: MainWindow, workspace: Path | None, parts: "Parts | None" = None
    ) -> None:
        from app.ui.desktop import Desktop
        from app.ui.jobs import Jobs
        from app.ui.reporting import Reporter
        from app.ui.wiring import service_parts

        self.jobs = Jobs()
        self.jobs.trouble.connect(window.trouble)
        self._reporter = Reporter()
        self._reporter.happened.connect(window.trouble)
        self._reporter.install()
        self._desktop = Desktop(services, self.jobs, window, parts or service_parts())
        self._desktop.begin(workspace)
        self._endings = self._while_opening(window)

    def _while_opening(self, window: MainWindow) -> "Endings":
        """Load what can't be needed before the workspace is open."""
        from app.ui.endings import Endings

        load_home()
        return Endings(window.close)

    def stop(self) -> None:
        """Finish what writes, and leave the process as it was."""
        self.jobs.shutdown()
        self._endings.remove()
        self._reporter.remove()
