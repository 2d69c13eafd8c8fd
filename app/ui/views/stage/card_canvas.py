"""The live card: painted boxes, the field in hand outlined, the element under the pointer hinted."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from app.layout.placed import Box, Placement
from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.viewmodels.pointing import box_at
from app.ui.views.stage.dirty import INK, differing, place_of, seen
from app.ui.views.stage.ghosts import Ghosts

NO_CARD = Placement(unit="px", width=0, height=0, boxes=())


def no_words(box: Box) -> str:
    """Nothing to say about a box."""
    return ""


class CardCanvas(QWidget):
    """Paints one placement, and is as large as it."""

    resized = Signal()
    """The card is larger or smaller now."""
    clicked = Signal(object)
    """A box was clicked with the mouse or a finger."""
    pressed = Signal(object)
    """A button's or dot's box was pressed without a mouse."""

    def __init__(self, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = NO_CARD
        self.scale = 1.0
        self.describe: Callable[[Box], str] = no_words
        self._painter = painter
        self._outlined: tuple[Box, ...] = ()
        self._failing: tuple[Box, ...] = ()
        self._hovered: Box | None = None
        self._ringed = False
        self.ghosts = Ghosts(self, self.pressed.emit)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_card(self, card: Placement, scale: float, *, moving: bool = False) -> None:
        """Draw ``card`` at ``scale`` pixels a unit; only what differs is painted. The ghosts wait while it is
        ``moving``."""
        changed = None if scale != self.scale else differing(self.card, card)
        self.card, self.scale = card, scale
        size = QSize(round(card.width * scale), round(card.height * scale))
        if size != self.size():
            self.resize(size)
            self.resized.emit()
        if changed is None:
            self.update()
        else:
            for box in changed:
                self.update(place_of(box, scale, INK))
        if not moving:
            self.ghosts.sync(card, scale, self.describe)

    def outline(self, boxes: Sequence[Box]) -> None:
        """Mark the boxes of the field in hand."""
        if tuple(boxes) != self._outlined:
            self._outlined = tuple(boxes)
            self.update()

    def mark(self, boxes: Sequence[Box]) -> None:
        """Mark the boxes whose texts can't be shown."""
        if tuple(boxes) != self._failing:
            self._failing = tuple(boxes)
            self.update()

    def hover(self, box: Box | None) -> None:
        """Hint at the box that a click would lead to."""
        if box != self._hovered:
            self._hovered = box
            self.setCursor(Qt.CursorShape.PointingHandCursor if box else Qt.CursorShape.ArrowCursor)
            self.update()

    def box_under(self, point: QPointF) -> Box | None:
        """The box at a point of the widget that a click leads somewhere from; near a page dot the dot."""
        x, y = point.x() / self.scale, point.y() / self.scale
        row = self.card.find("page_dots")
        if row and row.x <= x <= row.x + row.w and row.y <= y <= row.y + row.h:
            dots = [box for box in self.card.boxes if box.role == "page_dot"]
            return min(dots, key=lambda dot: abs(dot.x + dot.w / 2 - x), default=None)
        return box_at(self.card, x, y)

    def rect_of(self, boxes: Sequence[Box]) -> QRect:
        """Where boxes are in the widget."""
        whole = QRect()
        for box in boxes:
            whole = whole.united(place_of(box, self.scale))
        return whole

    def event(self, event: QEvent) -> bool:
        """A tooltip says what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_hint(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self.hover(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring shows where the keyboard has got to; who clicks knows."""
        super().focusInEvent(event)
        self._ringed = event.reason() != Qt.FocusReason.MouseFocusReason

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the ring."""
        super().focusOutEvent(event)
        self._ringed = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """What of the card lies in the region, then the marks."""
        painter = QPainter(self)
        painter.scale(self.scale, self.scale)
        self._painter.paint(painter, replace(self.card, boxes=seen(self.card, event.rect(), self.scale)))
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = current()
        if self._hovered:
            self._mark(painter, self._hovered, 1, colors.accent)
        for boxes, color in ((self._outlined, colors.accent), (self._failing, colors.bad)):
            for box in boxes:
                self._mark(painter, box, tokens.FOCUS_WIDTH, color)
        if self._ringed:
            painter.setPen(QPen(QColor(colors.accent), tokens.FOCUS_WIDTH))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _mark(self, painter: QPainter, box: Box, width: int, color: str) -> None:
        rect = QRectF(place_of(box, self.scale)).adjusted(-3, -2, 3, 2)
        inside = rect.intersected(QRectF(self.rect())).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(color), width))
        painter.drawRoundedRect(inside, tokens.S1, tokens.S1)

    def _show_hint(self, at: QPoint, on_screen: QPoint) -> None:
        box = self.box_under(QPointF(at))
        QToolTip.showText(on_screen, self.describe(box) if box else "", self)
