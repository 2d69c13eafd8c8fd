"""A number on its way from one value to another; with reduced motion it is there at once."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation

from app.ui.theme import motion


class Glide(QObject):
    """Calls ``step`` with each value on the way."""

    def __init__(self, step: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self._step = step
        self._done: Callable[[], None] | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value)
        self._animation.finished.connect(self._on_finished)

    @property
    def running(self) -> bool:
        """Whether it is on its way."""
        return self._animation.state() == QAbstractAnimation.State.Running

    def go(self, start: float, end: float, milliseconds: int, done: Callable[[], None] | None = None) -> None:
        """Step from ``start`` to ``end``, then call ``done``; a way that was under way before is given up."""
        self.stop()
        self._done = done
        if motion.is_reduced() or start == end:
            self._step(end)
            self._on_finished()
            return
        self._animation.setStartValue(float(start))
        self._animation.setEndValue(float(end))
        self._animation.setDuration(milliseconds)
        self._animation.start()

    def stop(self) -> None:
        """Stay where it is; ``done`` is not called."""
        self._done = None
        self._animation.stop()

    def _on_value(self, value: object) -> None:
        if self.running:
            self._step(cast(float, value))

    def _on_finished(self) -> None:
        done, self._done = self._done, None
        if done:
            done()
