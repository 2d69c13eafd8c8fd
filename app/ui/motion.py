"""Motion that says where things went; with reduced motion everything is there at once."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

MORPH, SNAP = 180, 220
"""Milliseconds: a change of template, and the longest snap of a swipe."""
_PROPERTY = "reduced_motion"


def reduce_motion(reduced: bool) -> None:
    """Whether things are to be there at once, whatever the desktop says."""
    application = QCoreApplication.instance()
    if application:
        application.setProperty(_PROPERTY, reduced)


def reduced() -> bool:
    """Whether the person, or the desktop, wants no motion."""
    chosen = QApplication.instance() and QApplication.instance().property(_PROPERTY)
    if chosen is not None:
        return bool(chosen)
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0


class Motion(QObject):
    """One number on its way; a new way begins where the last one has got to only if the caller starts there."""

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
        """Step from ``start`` to ``end``, then call ``done``."""
        self.stop()
        self._done = done
        if reduced() or milliseconds <= 0 or start == end:
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

    def _on_value(self, value: float) -> None:
        if self.running:
            self._step(value)

    def _on_finished(self) -> None:
        done, self._done = self._done, None
        if done:
            done()
