"""The types of Qt, all made before a second thread can need one (decision 16)."""

from collections.abc import Iterator

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

SLICE = 3
"""Milliseconds of making between two looks at what the person does. The longest single type takes 2."""
MODULES = (QtCore, QtGui)
"""What work on other threads may use of Qt."""


class QtTypes(QObject):
    """Makes them in slices, on the window's thread. ``made`` is emitted once, when there is none left."""

    made = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all_made = False
        self._rest = _making()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin, unless that was done."""
        if not self.all_made:
            self._timer.start()

    def stop(self) -> None:
        """Leave it at that: nobody needs them any more."""
        self._timer.stop()

    def _go_on(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        for _ in self._rest:
            if spent.elapsed() >= SLICE:
                return
        self._timer.stop()
        self.all_made = True
        self.made.emit()


def _making() -> Iterator[None]:
    """PySide makes a type, with its enums, when its name is first asked for."""
    for module in MODULES:
        for name in dir(module):
            getattr(module, name, None)
            yield
