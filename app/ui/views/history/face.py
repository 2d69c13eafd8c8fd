"""One card of a comparison, with the marks of what differs laid over it."""

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.render.paint import CardPainter
from app.services.previewing import Look
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.views.stage.dirty import seen

LARGEST = 1.25
"""Pixels a unit at most."""
SMALLEST = 0.1


class Face(QWidget):
    """``ground`` is the colour of the list that the card lies in."""

    def __init__(self, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look: Look | None = None
        self.scale = 1.0
        self.marks = QImage()
        self.strength = 1.0
        self._tallest = 0.0
        self._ground = ""
        self._words = ""
        self._painter = painter

    def show_look(self, look: Look | None, ground: str, words: str) -> None:
        """Draw a look; where there is none, say ``words``. The marks of the one before go."""
        if look != self.look:
            self.marks = QImage()
        self.look, self._ground, self._words = look, ground, words
        self.setAccessibleDescription(_read_out(look) if look else words)
        self.update()

    @property
    def height_of_card(self) -> float:
        """In units; 0 where there is none."""
        return self.look.placement.height if self.look else 0.0

    def fitting(self) -> float:
        """Pixels a unit at which the card fits."""
        card = self.look.placement if self.look else None
        if card is None or card.width <= 0 or card.height <= 0:
            return LARGEST
        across, down = ((side - 2 * tokens.S3) for side in (self.width(), self.height()))
        return max(min(across / card.width, down / card.height, LARGEST), SMALLEST)

    def draw_at(self, scale: float, tallest: float) -> None:
        """Draw at ``scale`` pixels a unit, where a card of ``tallest`` units would begin in the middle."""
        if (scale, tallest) != (self.scale, self._tallest):
            self.scale, self._tallest, self.marks = scale, tallest, QImage()
            self.update()

    def mark(self, marks: QImage, strength: float) -> None:
        """Lay ``marks`` over the card, with ``strength`` (0 to 1) of their colour."""
        self.marks, self.strength = marks, strength
        self.update()

    def image(self) -> QImage:
        """The card as it is drawn here, nothing around it."""
        if self.look is None:
            return QImage()
        card, ratio = self.look.placement, self.devicePixelRatioF()
        image = QImage(self._size() * ratio, QImage.Format.Format_RGB32)
        image.fill(QColor(self._ground))
        with QPainter(image) as painter:
            painter.scale(self.scale * ratio, self.scale * ratio)
            self._painter.paint(painter, card)
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, card, marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.fillPath(shape, QColor(self._ground or current().stage))
        if self.look is None or not self.look.placement.boxes:
            painter.setFont(fonts.font())
            painter.setPen(QColor(current().quiet_on_tint))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(tokens.S4, 0, -tokens.S4, 0), wrapped, self._words)
            return
        corner = self._corner()
        painter.translate(corner)
        self._paint_card(painter, event)
        if not self.marks.isNull():
            painter.setOpacity(self.strength)
            painter.drawImage(QRectF(QPoint(), self._size()), self.marks, QRectF(self._pixels()))

    def _paint_card(self, painter: QPainter, event: QPaintEvent) -> None:
        assert self.look is not None
        card = self.look.placement
        painter.save()
        painter.scale(self.scale, self.scale)
        boxes = seen(card, event.rect().translated(-self._corner()), self.scale)
        self._painter.paint(painter, replace(card, boxes=boxes))
        painter.restore()

    def _corner(self) -> QPoint:
        top = (self.height() - round(self._tallest * self.scale)) // 2
        return QPoint((self.width() - self._size().width()) // 2, max(top, 0))

    def _size(self) -> QSize:
        card = self.look.placement if self.look else None
        return QSize(round(card.width * self.scale), max(round(card.height * self.scale), 1)) if card else QSize(1, 1)

    def _pixels(self) -> QRectF:
        """The part of the marks that lies over this card."""
        return QRectF(QPoint(), self._size() * self.devicePixelRatioF())


def _read_out(look: Look) -> str:
    """The texts on a card."""
    return ", ".join(box.text for box in look.placement.boxes if box.text)
