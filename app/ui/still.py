"""Keeps on the screen what is painted there, while what takes its place is being made."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE = 150
"""Milliseconds after which whatever there is is shown: longer, and the window seems to hang."""


class Still(QObject):
    """Holds the pixels of ``widgets``; what happens in them meanwhile is painted in one go."""

    def __init__(self, widgets: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._widgets = tuple(widgets)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.release)

    @property
    def held(self) -> bool:
        """Whether nothing is painted now."""
        return self._patience.isActive()

    def hold(self) -> None:
        """From now on."""
        self._patience.start()
        for widget in self._widgets:
            widget.setUpdatesEnabled(False)

    def release(self) -> None:
        """Paint what there is now."""
        self._patience.stop()
        for widget in self._widgets:
            widget.setUpdatesEnabled(True)
