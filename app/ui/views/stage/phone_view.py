"""The phone: outline, status bar, the inbox's own toolbar and tabs, and the list with the card."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.layout.placed import Placement
from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.viewmodels.phone import PANEL_RADIUS, Phone
from app.ui.views.stage.card_canvas import CardCanvas
from app.ui.views.stage.inbox_list import InboxList

LARGEST = 1.0
"""Pixels a unit at most: a phone is not shown larger than that."""


class Rim(QWidget):
    """The phone's edge over everything on its screen: the corners outside it, and the bezel."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.radius = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fills the corners with the stage's colour and draws the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = QPainterPath()
        edge.addRoundedRect(line, self.radius, self.radius)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        painter.fillPath(outside.subtracted(edge), QColor(current().stage))
        painter.setPen(QPen(QColor(current().control), 1))
        painter.drawPath(edge)


class PhoneView(QWidget):
    """Draws a phone as large as fits, with the canvas in its list."""

    zoomed = Signal()
    """The scale has changed."""

    def __init__(self, painter: CardPainter, canvas: CardCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = painter
        self._phone: Phone | None = None
        self._other: Placement | None = None
        self._screen = QRect()
        self._bars = QPixmap()
        self.scale = LARGEST
        self.list = InboxList(painter, canvas, self)
        self._rim = Rim(self)

    def furnish(self, phone: Phone, other: Placement) -> None:
        """Be ``phone``, with ``other`` as the other messages."""
        self._phone, self._other = phone, other
        self._bars = QPixmap()
        self._lay_out()

    def adopt(self) -> None:
        """Take the canvas in."""
        self.list.adopt()

    def scale_for(self, card: Placement) -> float:
        """Pixels a unit."""
        return self.scale

    def refresh(self) -> None:
        """Paint everything again: a picture or the theme has changed."""
        self._bars = QPixmap()
        self.update()
        self._rim.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the phone into the new size."""
        self._lay_out()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars above the list, drawn once a size."""
        if self._phone is None:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._bars.isNull() or self._bars.devicePixelRatioF() != ratio:
            self._bars = self._drawn_bars(self._phone, ratio)
        painter.drawPixmap(self._screen.topLeft(), self._bars)

    def _drawn_bars(self, phone: Phone, ratio: float) -> QPixmap:
        height = max(self.list.y() - self._screen.y(), 1)
        bars = QPixmap(round(self._screen.width() * ratio), round(height * ratio))
        bars.setDevicePixelRatio(ratio)
        bars.fill(QColor(phone.background))
        painter = QPainter(bars)
        painter.scale(self.scale, self.scale)
        self._painter.paint(painter, phone.status)
        painter.translate(0, phone.status.height)
        self._painter.paint(painter, phone.frame)
        painter.end()
        return bars

    def _lay_out(self) -> None:
        phone = self._phone
        if phone is None or self._other is None or self.width() < 2 or self.height() < 2:
            return
        scale = min(self.height() / phone.height, self.width() / phone.width, LARGEST)
        if scale != self.scale:
            self.scale = scale
            self.zoomed.emit()
        width, height = round(phone.width * scale), round(phone.height * scale)
        self._screen = QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)
        top = round(phone.top * scale)
        self.list.setGeometry(self._screen.adjusted(0, top, 0, 0))
        self.list.furnish(phone, self._other, scale)
        self._rim.radius = PANEL_RADIUS * scale if phone.panel else tokens.RADIUS_PHONE * scale
        self._rim.setGeometry(self._screen)
        self._rim.raise_()
        self.refresh()
