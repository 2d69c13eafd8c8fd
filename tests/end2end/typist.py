"""The real window with somebody who types into its title field: ``typist WORKSPACE CAMPAIGN``.

Prints a JSON line for every key, ``{"at": SECONDS, "text": TITLE}``, and one with ``"saved": true`` for every time that
the sign says Saved.
"""

import itertools
import json
import string
import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.__main__ import main
from app.ui.main_window import MainWindow
from app.ui.views.editor import EditorPage

KEYS_A_SECOND = 25
FIELD = "Title"


class Typist(QObject):
    """Opens the campaign as soon as the window is there, then types until the process is ended."""

    def __init__(self, campaign: str) -> None:
        super().__init__()
        self._campaign = campaign
        self._keys = itertools.cycle(string.ascii_lowercase)
        self._line: QLineEdit | None = None
        self._clock = QTimer(self, interval=1000 // KEYS_A_SECOND)
        self._clock.timeout.connect(self._next)
        self._clock.start()

    def _next(self) -> None:
        if self._line is not None:
            QTest.keyClick(self._line, next(self._keys))
            self._tell(saved=False)
            return
        window = next((each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)), None)
        if window is None or window.navigation.current is window.start:
            return
        page = window.navigation.current
        if isinstance(page, EditorPage):
            self._take_up(page)
        else:
            window.open_campaign(self._campaign)

    def _take_up(self, page: EditorPage) -> None:
        found = [line for line in page.findChildren(QLineEdit) if line.accessibleName() == FIELD]
        if found:
            self._line = found[0]
            self._line.setFocus()
            QTest.keyClick(self._line, Qt.Key.Key_End)
            page.saved_changed.connect(self._on_sign)

    def _on_sign(self, sign: str) -> None:
        if sign.startswith("Saved "):
            self._tell(saved=True)

    def _tell(self, *, saved: bool) -> None:
        assert self._line is not None
        print(json.dumps({"at": time.monotonic(), "text": self._line.text(), "saved": saved}), flush=True)


if __name__ == "__main__":
    program = QApplication(sys.argv[:1])
    typist = Typist(sys.argv[2])
    sys.exit(main(["open", sys.argv[1]]))
