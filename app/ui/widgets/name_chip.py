"""The chip of a label: its colour, its name as far as that fits, a cross where it can be taken off."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from app.ui.theme import icons, tokens
from app.ui.theme.current import current
from app.ui.theme.hues import hue_of
from app.ui.theme.tokens import ColorName

DOT, CROSS = 8, 12
LONGEST = 240
"""Width up to which a name is shown."""
PAD = tokens.S2 + 2
MIDDLE = Qt.AlignmentFlag.AlignVCenter
KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class NameChip(QPushButton):
    """``removed``: a click, Space, Delete or Backspace takes it off. ``color`` is the label's own, "" for the one that
    goes with the name; ``known``: the workspace has it."""

    removed = Signal()

    def __init__(self, name: str, color: str = "", parent: QWidget | None = None, *, known: bool = True) -> None:
        super().__init__(parent)
        self.name = name
        self._color = color
        self._known = known
        self.removable = True
        self.setProperty("kind", "chip")
        self.setAutoDefault(False)
        self.clicked.connect(self.removed)
        self.set_removable(True)

    def set_removable(self, on: bool) -> None:
        """Whether it can be taken off; else it is only looked at."""
        self.removable = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not on)
        self.setAccessibleName(self.tr("Remove {name}").format(name=self.name) if on else self.name)
        self.setToolTip(self.name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its name, within bounds; as high as every chip."""
        text = self.fontMetrics().horizontalAdvance(self.name) + 1
        return QSize(min(text + self._around(), LONGEST), tokens.CHIP_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that delete."""
        if event.key() in KEYS and self.removable:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's chip, with what is in it."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self.rect().adjusted(PAD, 0, -PAD, 0)
        self._paint_dot(painter, inner)
        ink: ColorName = "text" if self._known else "quiet"
        painter.setPen(QColor(getattr(current(), ink)))
        room = self._mirrored(inner.adjusted(self._before(), 0, -self._behind(), 0))
        shown = self.fontMetrics().elidedText(self.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            room, QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft) | MIDDLE, shown
        )
        if self.removable:
            self._paint_cross(painter, inner)

    def _paint_dot(self, painter: QPainter, inner: QRect) -> None:
        if self._known:
            place = self._mirrored(QRect(inner.left(), inner.top(), DOT, inner.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(hue_of(self.name, self._color)))
            painter.drawEllipse(QPointF(place.center()) + QPointF(0.5, 0.5), DOT / 2, DOT / 2)

    def _paint_cross(self, painter: QPainter, inner: QRect) -> None:
        place = QRect(inner.right() + 1 - CROSS, inner.center().y() + 1 - CROSS // 2, CROSS, CROSS)
        drawn = icons.pixmap("x", current().text, CROSS, self.devicePixelRatioF())
        painter.drawPixmap(self._mirrored(place).topLeft(), drawn)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _around(self) -> int:
        return 2 * PAD + self._before() + self._behind()

    def _before(self) -> int:
        return DOT + tokens.S1 + 2 if self._known else 0

    def _behind(self) -> int:
        return CROSS + tokens.S1 + 2 if self.removable else 0
