"""The list on the phone's screen: the card between two other messages, scrolling where it is too high."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.layout.placed import Placement
from app.render.paint import CardPainter
from app.ui.viewmodels.phone import PEEK, Phone
from app.ui.views.stage.card_canvas import CardCanvas

MARGIN = 8
"""Pixels kept free above and below what is scrolled into sight."""


class InboxList(QWidget):
    """Holds the canvas, and paints what is around it."""

    def __init__(self, painter: CardPainter, canvas: CardCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._painter = painter
        self._canvas = canvas
        self._phone: Phone | None = None
        self._other: Placement | None = None
        self._scale = 1.0
        self._offset = 0
        canvas.resized.connect(self._on_resized)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def furnish(self, phone: Phone, other: Placement, scale: float) -> None:
        """Lay the list out for ``phone`` at ``scale`` pixels a unit, with ``other`` as its other messages."""
        self._phone, self._other, self._scale = phone, other, scale
        self._place()
        self.update()

    def adopt(self) -> None:
        """Take the canvas in."""
        self._canvas.setParent(self)
        self._place()
        self._canvas.show()

    @property
    def scrollable(self) -> bool:
        """Whether there is more than the screen shows."""
        return self._most() > 0

    def show_part(self, part: QRect) -> None:
        """Scroll so that ``part`` of the canvas is in sight, if it can be."""
        if part.isEmpty():
            return
        top = part.top() + self._card_top() - MARGIN
        bottom = part.bottom() + self._card_top() + MARGIN
        if top < self._offset or part.height() > self.height():
            self._scroll_to(top)
        elif bottom > self._offset + self.height():
            self._scroll_to(bottom - self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the list."""
        if not self.scrollable:
            event.ignore()
            return
        turn = event.pixelDelta().y() or event.angleDelta().y() // 2
        self._scroll_to(self._offset - turn)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps within what there is to scroll."""
        self._place()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The list's ground and the other messages."""
        painter = QPainter(self)
        if self._phone is None or self._other is None:
            return
        painter.fillRect(event.rect(), QColor(self._phone.background))
        if self._canvas.geometry().contains(event.rect()):
            return
        gap = self._phone.gap * self._scale
        high = self._other.height * self._scale
        top = self._canvas.y() - gap - high
        below = self._canvas.y() + self._canvas.height() + gap
        while top + high > 0:
            self._draw_other(painter, top)
            top -= high + gap
        while below < self.height() and high > 0:
            self._draw_other(painter, below)
            below += high + gap

    def _draw_other(self, painter: QPainter, top: float) -> None:
        assert self._other is not None and self._phone is not None
        if not QRectF(0, top, self.width(), self._other.height * self._scale).intersects(QRectF(self.rect())):
            return
        painter.save()
        painter.translate(round(self._phone.side * self._scale), round(top))
        painter.scale(self._scale, self._scale)
        self._painter.paint(painter, self._other)
        painter.restore()

    def _place(self) -> None:
        self._offset = max(0, min(self._offset, self._most()))
        side = self._phone.side if self._phone else 0
        place = QPoint(round(side * self._scale), self._card_top() - self._offset)
        if self._canvas.pos() != place:
            self._canvas.move(place)
        self.update()

    def _on_resized(self) -> None:
        if self._canvas.parent() is self:
            self._place()

    def _scroll_to(self, offset: int) -> None:
        self._offset = offset
        self._place()

    def _card_top(self) -> int:
        gap = self._phone.gap if self._phone else 0
        return round((PEEK + gap) * self._scale)

    def _most(self) -> int:
        return max(self._card_top() * 2 + self._canvas.height() - self.height(), 0)
