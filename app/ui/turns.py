"""Work in steps, one a turn of the event loop: what is in sight is painted, and keys are taken, in between."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PATIENCE = 250
"""Milliseconds after which it is begun, though nothing was painted: a window may be out of sight."""


class Turns(QObject):
    """Carries out ``steps``; ``ended`` is emitted behind the last one. Deleted with ``parent``, it leaves the rest."""

    ended = Signal()

    def __init__(self, steps: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = steps
        self._inside = False
        self._awaited: QWidget | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self._steps is None

    def begin(self) -> None:
        """Begin with the next turn."""
        self._timer.start(0)

    def begin_behind(self, widget: QWidget) -> None:
        """Begin once ``widget`` was painted."""
        self._awaited = widget
        widget.installEventFilter(self)
        self._timer.start(PATIENCE)

    def finish(self) -> None:
        """Carry out the rest now. A step that asks for it is not carried out anew."""
        while not self.done and not self._inside:
            self._step()

    def stop(self) -> None:
        """Leave the rest."""
        self._forget()
        self._steps = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the paint event; what it paints is through by the next turn."""
        if event.type() == QEvent.Type.Paint:
            self._forget()
            self._timer.start(0)
        return False

    def _on_time(self) -> None:
        self._forget()
        try:
            self._step()
        finally:
            if not self.done:
                self._timer.start(0)

    def _step(self) -> None:
        assert self._steps is not None
        self._inside = True
        try:
            left = next(self._steps, self) is not self
        finally:
            self._inside = False
        if not left:
            self.stop()
            self.ended.emit()

    def _forget(self) -> None:
        self._timer.stop()
        if self._awaited is not None:
            self._awaited.removeEventFilter(self)
            self._awaited = None
