"""Galley's window as ``galley`` opens it, with the settings file named on the command line: says ``window`` after the
first paint and ``painted`` once rows of campaigns were painted, and ends."""

import sys
from pathlib import Path

from app import __main__ as entry
from app.bootstrap import Services
from app.system.settings import FileSettings


def listen() -> None:
    """Note the two moments. Only one widget is watched, so that watching costs next to nothing."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QTableView

    from app.ui import app, navigation

    class Watcher(QObject):
        def __init__(self, table: QTableView) -> None:
            super().__init__(table)
            self.table = table
            table.viewport().installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and self.table.model().rowCount():
                watched.removeEventFilter(self)
                QTimer.singleShot(0, painted)
            return False

    def painted() -> None:
        print("painted", flush=True)
        QApplication.quit()

    def show(navigation: navigation.Navigation, page: str) -> None:
        shown(navigation, page)
        Watcher(navigation.current.findChild(QTableView))

    def begin(*arguments: object) -> None:
        print("window", flush=True)
        began(*arguments)

    shown, navigation.Navigation.show = navigation.Navigation.show, show
    began, app._begin = app._begin, begin


if __name__ == "__main__":
    entry.Services = lambda: Services(settings=FileSettings(Path(sys.argv[1])))
    listen()
    sys.exit(entry.main([]))
