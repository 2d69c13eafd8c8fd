"""The hand on the card: clicks, swipes, dragging the card out, the wheel and the arrow keys told apart."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.ui.viewmodels.swipe import Drag, Wheel
from app.ui.views.stage.card_canvas import CardCanvas

KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Hand(QObject):
    """Watches a canvas. ``seat`` gives the slide in hand and how many there are; ``scrolls`` whether the place around
    the card scrolls, so that the wheel is not for turning pages."""

    swiped = Signal(float)
    """The card follows the finger to this position, in pages."""
    let_go = Signal(int)
    """The finger has left; the card is to come to rest at this slide."""
    stepped = Signal(int)
    """So many pages forward or back."""
    carried = Signal()
    """The card is being dragged out of the window."""

    def __init__(self, canvas: CardCanvas, seat: Callable[[], tuple[int, int]], scrolls: Callable[[], bool]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._seat = seat
        self._scrolls = scrolls
        self._start: QPointF | None = None
        self._drag: Drag | None = None
        self._wheel = Wheel()
        self._handlers: dict[QEvent.Type, Callable[..., bool]] = {
            QEvent.Type.MouseButtonPress: self._on_press,
            QEvent.Type.MouseMove: self._on_move,
            QEvent.Type.MouseButtonRelease: self._on_release,
            QEvent.Type.Wheel: self._on_wheel,
            QEvent.Type.KeyPress: self._on_key,
        }
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes what belongs to the hand; the rest goes on."""
        handler = self._handlers.get(event.type())
        return handler(event) if handler else False

    def _on_press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._start = event.position()
        return False

    def _on_move(self, event: QMouseEvent) -> bool:
        if self._drag:
            self.swiped.emit(self._drag.moved(event.position().x(), time.monotonic()))
        elif self._start is None:
            self._canvas.hover(self._canvas.box_under(event.position()))
        elif (event.position() - self._start).manhattanLength() >= QApplication.startDragDistance():
            self._begin(event.position())
        return True

    def _begin(self, at: QPointF) -> None:
        """A drag along the pages turns them; any other carries the card out."""
        start, self._start = self._start or at, None
        slide, count = self._seat()
        way = at - start
        self._canvas.hover(None)
        if count > 1 and abs(way.x()) >= abs(way.y()):
            self._drag = Drag(slide, count, self._canvas.width() or 1, start.x())
            self.swiped.emit(self._drag.moved(at.x(), time.monotonic()))
        else:
            self.carried.emit()

    def _on_release(self, event: QMouseEvent) -> bool:
        drag, self._drag = self._drag, None
        start, self._start = self._start, None
        if drag:
            self.let_go.emit(drag.ended(time.monotonic()))
        elif start is not None and (box := self._canvas.box_under(start)):
            self._canvas.clicked.emit(box)
        return True

    def _on_wheel(self, event: QWheelEvent) -> bool:
        turn = event.angleDelta()
        sideways = turn.x() or (turn.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        units = sideways or (0 if self._scrolls() else turn.y())
        if self._seat()[1] < 2 or not units:
            return False
        pages = self._wheel.turned(-units)
        if pages:
            self.stepped.emit(pages)
        return True

    def _on_key(self, event: QKeyEvent) -> bool:
        step = KEYS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            return False
        if self._canvas.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        self.stepped.emit(step)
        return True
