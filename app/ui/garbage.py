"""Python's collector of cycles, kept on the window's thread.

It runs wherever an allocation happens to start it. On a job's thread it would take the Python side of a widget away
while Qt is destroying that widget on its own thread, and the process would end there.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 1_000
"""Milliseconds between two looks at how much has gathered."""
GROWTH = 1.25
"""How much more there has to be than after the last full collection before there is another. All libraries loaded, one
takes 60 ms, which is felt while typing; Python's own rule is the same quarter."""


class Garbage(QObject):
    """Collects on the thread that it lives on, and nowhere else, until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._kept = 0
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that has reached Python's own threshold for it, as have the younger ones."""
        due = [0 < most < count for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if all(due) and len(gc.get_objects()) > self._kept * GROWTH:
            gc.collect()
            self._kept = len(gc.get_objects())
        elif due[0]:
            gc.collect(1 if due[1] else 0)

    def stop(self) -> None:
        """Leave the collector as it was found."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
