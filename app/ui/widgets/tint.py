"""A colour that fades over a widget: look here."""

from PySide6.QtCore import QEvent, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import motion, tokens
from app.ui.theme.current import current

STRONGEST = 60
"""Opacity at the start, 0–255."""


class Tint(QWidget):
    """Lies over a widget while it fades, lets everything through, then goes."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.strength = STRONGEST
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(STRONGEST)
        self._fading.setEndValue(0)
        self._fading.setDuration(motion.TINT)
        self._fading.valueChanged.connect(self._fade)
        self._fading.finished.connect(self.deleteLater)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self._fading.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as what it lies on."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The accent, as strong as it still is."""
        color = QColor(current().accent)
        color.setAlpha(self.strength)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(self.rect(), tokens.RADIUS, tokens.RADIUS)

    def _fade(self, strength: int) -> None:
        self.strength = strength
        self.update()


def tint(widget: QWidget) -> Tint | None:
    """Fade a colour over ``widget``, unless nothing is to move or it can't be seen."""
    if motion.is_reduced() or not widget.isVisible():
        return None
    for before in widget.findChildren(Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        before.hide()
        before.deleteLater()
    return Tint(widget)
