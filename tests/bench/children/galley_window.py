"""Galley's window as ``galley`` opens it, with the settings file named on the command line: says ``window`` after the
first paint and ``painted`` once rows of campaigns were painted, and ends."""

import sys
from pathlib import Path

from app import __main__ as entry
from app.bootstrap import Services
from app.system.settings import FileSettings


def listen() -> None:
    """Note the two moments. Nothing is imported, and next to nothing is called, that would not be without it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from app.ui import app, navigation

    def painted() -> None:
        print("painted", flush=True)
        QApplication.quit()

    def show(navigation: navigation.Navigation, page: str) -> None:
        from app.ui.views.campaign_table import CampaignTableView

        paint_rows = CampaignTableView.paint_rows

        def paint(table: CampaignTableView, event: QPaintEvent) -> None:
            paint_rows(table, event)
            if table.model().rowCount():
                QTimer.singleShot(0, painted)

        CampaignTableView.paint_rows = paint
        shown(navigation, page)

    def begin(*arguments: object) -> object:
        print("window", flush=True)
        return engine(*arguments)

    shown, navigation.Navigation.show = navigation.Navigation.show, show
    engine, app.Engine = app.Engine, begin


if __name__ == "__main__":
    entry.Services = lambda author: Services(author=author, settings=FileSettings(Path(sys.argv[1])))
    listen()
    sys.exit(entry.main([]))
