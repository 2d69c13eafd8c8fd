"""The card alone, as large as fits, on the colour of its list."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.layout.placed import Placement
from app.ui.theme import tokens
from app.ui.views.stage.card_canvas import CardCanvas

LARGEST = 1.25
"""Pixels a unit at most."""


class CardView(QWidget):
    """Holds the canvas in its middle."""

    zoomed = Signal()
    """The room for the card has changed."""

    def __init__(self, canvas: CardCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        canvas.resized.connect(self._place)

    @property
    def scale(self) -> float:
        """Pixels a unit."""
        return self.scale_for(self._canvas.card)

    def adopt(self) -> None:
        """Take the canvas in."""
        self._canvas.setParent(self)
        self._place()
        self._canvas.show()

    def scale_for(self, card: Placement) -> float:
        """Pixels a unit at which ``card`` fits."""
        room = self.size().shrunkBy(self.contentsMargins())
        if card.width <= 0 or card.height <= 0:
            return LARGEST
        margin = 2 * tokens.S5
        across, down = (room.width() - margin) / card.width, (room.height() - margin) / card.height
        return max(min(across, down, LARGEST), 0.1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the card in the middle."""
        super().resizeEvent(event)
        self._place()
        self.zoomed.emit()

    def _place(self) -> None:
        if self._canvas.parent() is self:
            free = self.size() - self._canvas.size()
            self._canvas.move(QPoint(free.width() // 2, free.height() // 2))
