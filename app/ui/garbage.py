"""Python's collector of cycles, kept on the window's thread.

It runs wherever an allocation happens to start it. On a job's thread it would take the Python side of a widget away
while Qt is destroying that widget on its own thread, and the process would end there.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 1_000
"""Milliseconds between two looks at how much has gathered."""


class Garbage(QObject):
    """Collects on the thread that it lives on, and nowhere else, until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that has reached Python's own threshold for it."""
        due = [
            generation
            for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if 0 < most < count
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Leave the collector as it was found."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
