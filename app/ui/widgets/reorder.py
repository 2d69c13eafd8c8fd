"""Widgets in a row or a column that can be dragged to another place; the others make room."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from app.ui.theme import motion, tokens


class ReorderList(QWidget):
    """``moved`` carries where an item stood and where it was dropped, both counted from 0. Shows nothing by itself:
    whoever listens hands the items back in their new order."""

    moved = Signal(int, int)

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._down = orientation == Qt.Orientation.Vertical
        self._items: list[QWidget] = []
        self._handles: dict[QObject, QWidget] = {}
        self._motions: dict[QWidget, QPropertyAnimation] = {}
        self._pressed: QPoint | None = None
        self._dragged: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(self._down)
        self.setSizePolicy(policy)

    @property
    def items(self) -> Sequence[QWidget]:
        """What is shown, in order."""
        return tuple(self._items)

    def set_items(self, items: Sequence[QWidget]) -> None:
        """Show these, in that order. Those that were here move to their places; taken out ones are the caller's."""
        known = set(self._items)
        for item in known - set(items):
            self._stop(item)
        self._items = list(items)
        self._handles = {handle: item for handle, item in self._handles.items() if item in self._items}
        for item in self._items:
            if item not in known:
                item.setParent(self)
                item.show()
        self.updateGeometry()
        self._place(self._items, moving=known)

    def drag_by(self, handle: QWidget, item: QWidget) -> None:
        """Let ``item`` be dragged by ``handle``, a part of it, as long as it is one of the items."""
        self._handles[handle] = item
        handle.installEventFilter(self)

    def hasHeightForWidth(self) -> bool:
        return self._down

    def heightForWidth(self, width: int) -> int:
        return self._extent(width)

    def sizeHint(self) -> QSize:
        extent = self._extent(self.width())
        across = max((self._size(item, self.width()).width() for item in self._items), default=0)
        high = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(across, extent) if self._down else QSize(extent, high)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        across = max((item.minimumSizeHint().width() for item in self._items), default=0)
        return QSize(across, hint.height()) if self._down else hint

    def event(self, event: QEvent) -> bool:
        """An item has another size now."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place(self._items)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place(self._items)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self._items)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The drag: pressed on a handle, moved far enough, let go or given up."""
        item = self._handles.get(watched)
        if item is None or not isinstance(event, QMouseEvent | QKeyEvent):
            return False
        if isinstance(event, QKeyEvent):
            return self._on_key(event)
        at = self.mapFromGlobal(event.globalPosition().toPoint())
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = at - item.pos()
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            return self._drag(item, at)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            return self._drop()
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if self._dragged is None or event.key() != Qt.Key.Key_Escape:
            return False
        self._pressed = self._dragged = None
        self._place(self._items, moving=set(self._items))
        return True

    def _drag(self, item: QWidget, at: QPoint) -> bool:
        assert self._pressed is not None
        to = at - self._pressed
        if self._dragged is None:
            if (to - item.pos()).manhattanLength() < QApplication.startDragDistance():
                return False
            self._dragged = item
            self._stop(item)
            item.raise_()
        item.move(QPoint(item.x(), to.y()) if self._down else QPoint(to.x(), item.y()))
        self._place(self._order(), moving=set(self._items) - {item}, leave=item)
        return True

    def _drop(self) -> bool:
        item, self._dragged, self._pressed = self._dragged, None, None
        if item is None:
            return False
        if isinstance(item, QAbstractButton):
            item.setDown(False)
        start, end = self._items.index(item), self._order(item).index(item)
        if start != end:
            self.moved.emit(start, end)
        self._place(self._items, moving=set(self._items))
        return True

    def _order(self, dragged: QWidget | None = None) -> list[QWidget]:
        """The items as they would stand if the dragged one were let go: its leading edge passes the others' middles."""
        dragged = dragged or self._dragged
        others = [item for item in self._items if item is not dragged]
        places = self._places(self._items)
        if dragged is None:
            return others
        start = self._items.index(dragged)
        near, far = self._ends(QRect(dragged.pos(), dragged.size()))
        before = 0
        for item in others:
            middle = sum(self._ends(places[item])) / 2
            before += far > middle if self._items.index(item) > start else near >= middle
        return [*others[:before], dragged, *others[before:]]

    def _ends(self, place: QRect) -> tuple[int, int]:
        return (place.top(), place.bottom()) if self._down else (place.left(), place.right())

    def _place(
        self, order: Sequence[QWidget], moving: set[QWidget] | None = None, leave: QWidget | None = None
    ) -> None:
        for item, place in self._places(order).items():
            if item is leave or item is self._dragged:
                continue
            item.resize(place.size())
            if moving and item in moving and self.isVisible() and not motion.is_reduced():
                self._move(item, place.topLeft())
            elif item not in self._motions or self._motions[item].endValue() != place.topLeft():
                self._stop(item)
                item.move(place.topLeft())

    def _places(self, order: Sequence[QWidget]) -> dict[QWidget, QRect]:
        places: dict[QWidget, QRect] = {}
        along = 0
        for item in order:
            size = self._size(item, self.width())
            places[item] = QRect(QPoint(0, along) if self._down else QPoint(along, 0), size)
            along += (size.height() if self._down else size.width()) + tokens.S2
        return places

    def _size(self, item: QWidget, width: int) -> QSize:
        if not self._down:
            return item.sizeHint()
        layout = item.layout()
        tall = layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else -1
        return QSize(width, tall if tall >= 0 else item.sizeHint().height())

    def _extent(self, width: int) -> int:
        sizes = [self._size(item, width) for item in self._items]
        along = sum(size.height() if self._down else size.width() for size in sizes)
        return along + max(len(sizes) - 1, 0) * tokens.S2

    def _move(self, item: QWidget, to: QPoint) -> None:
        running = self._motions.get(item)
        if running is not None and running.endValue() == to:
            return
        self._stop(item)
        if item.pos() == to:
            return
        animation = QPropertyAnimation(item, b"pos", item)
        animation.setDuration(motion.MAKE_ROOM)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.setEndValue(to)
        animation.finished.connect(lambda: self._stop(item))
        self._motions[item] = animation
        animation.start()

    def _stop(self, item: QWidget) -> None:
        animation = self._motions.pop(item, None)
        if animation is not None:
            animation.stop()
            animation.deleteLater()
