"""Transparent widgets over the drawn boxes: what assistive technology, the focus and tests hold on to."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.layout.placed import Box, Placement
from app.ui.theme import tokens
from app.ui.theme.current import current

Key = tuple[str, int | None]
PRESSED = frozenset({"button", "page_dot"})
TOLD = frozenset({"media", "icon", "title", "message", "timestamp", "unread_dot"})


class GhostButton(QAbstractButton):
    """A drawn button, or page dot, that can be pressed without a mouse."""

    def __init__(self, parent: QWidget, pressed: Callable[[Box], None]) -> None:
        super().__init__(parent)
        self.box: Box | None = None
        self._pressed = pressed
        self.clicked.connect(self._on_clicked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing but the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(current().accent), tokens.FOCUS_WIDTH))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _on_clicked(self) -> None:
        if self.box:
            self._pressed(self.box)


class Ghosts:
    """The ghosts of one card, kept in step by difference: typing makes and removes none."""

    def __init__(self, canvas: QWidget, pressed: Callable[[Box], None]) -> None:
        self._canvas = canvas
        self._pressed = pressed
        self._kept: dict[Key, QWidget] = {}

    def sync(self, card: Placement, scale: float, describe: Callable[[Box], str]) -> None:
        """Stand over the boxes of ``card``, drawn at ``scale`` pixels a unit; ``describe`` words a press."""
        boxes = {(box.role, box.index): box for box in card.boxes if box.role and box.role in PRESSED | TOLD}
        for key in [key for key in self._kept if key not in boxes]:
            gone = self._kept.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, box in boxes.items():
            ghost = self._kept.get(key) or self._made(key, box)
            self._place(ghost, box, scale)
            self._name(ghost, box, describe)

    def find(self, role: str, index: int | None = None) -> QWidget | None:
        """The ghost over a box."""
        return self._kept.get((role, index))

    def _made(self, key: Key, box: Box) -> QWidget:
        ghost = GhostButton(self._canvas, self._pressed) if box.role in PRESSED else QLabel(self._canvas)
        ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ghost.setFocusPolicy(Qt.FocusPolicy.TabFocus if box.role == "button" else Qt.FocusPolicy.NoFocus)
        ghost.setObjectName(f"{box.role}-{box.index}" if box.index is not None else str(box.role))
        ghost.show()
        self._kept[key] = ghost
        return ghost

    def _place(self, ghost: QWidget, box: Box, scale: float) -> None:
        place = QRect(round(box.x * scale), round(box.y * scale), round(box.w * scale), round(box.h * scale))
        if ghost.geometry() != place:
            ghost.setGeometry(place)

    def _name(self, ghost: QWidget, box: Box, describe: Callable[[Box], str]) -> None:
        if isinstance(ghost, GhostButton):
            ghost.box = box
        name = box.text or box.alt or describe(box)
        if ghost.accessibleName() != name:
            ghost.setAccessibleName(name)
        detail = describe(box) if box.role == "button" else ""
        if ghost.accessibleDescription() != detail:
            ghost.setAccessibleDescription(detail)
