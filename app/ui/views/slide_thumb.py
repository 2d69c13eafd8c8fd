"""One slide in the filmstrip."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.issues import Severity
from app.domain.message import Media
from app.render.pictures import Request
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.pictures import Pictures

NO_KEYS, ALT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Left, NO_KEYS): "previous",
    (Qt.Key.Key_Right, NO_KEYS): "next",
    (Qt.Key.Key_Left, ALT): "earlier",
    (Qt.Key.Key_Right, ALT): "later",
    (Qt.Key.Key_Insert, NO_KEYS): "add",
    (Qt.Key.Key_D, CONTROL): "duplicate",
    (Qt.Key.Key_Delete, NO_KEYS): "remove",
}
"""What the keys ask for."""

MARK, DOT = 3, 10
"""Pixels of the line under the slide in hand, and of the dot on one with something wrong in it."""


class SlideThumb(QAbstractButton):
    """A picture with its number; ``wanted`` carries what a key asked for (the values of ``KEYS``)."""

    wanted = Signal(str)

    def __init__(self, slide: str, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slide = slide
        self._pictures = pictures
        self._media: Media | None = None
        self._title = ""
        self._trouble: Severity = "hint"
        self._shown: object = None
        self._size = QSize(tokens.THUMBNAIL_HEIGHT, tokens.THUMBNAIL_HEIGHT)
        self.setCheckable(True)
        pictures.arrived.connect(self.update)

    def show_slide(self, media: Media | None, number: int, count: int, title: str) -> None:
        """Show the slide's picture, and say which one it is."""
        shown = (media, number, count, title)
        if shown == self._shown:
            return
        self._shown = shown
        self._media, self._title = media, title
        self.setText(str(number))
        self.setAccessibleName(self.tr("Slide {number} of {count}").format(number=number, count=count))
        self.setAccessibleDescription(" ".join(filter(None, (title, self._trouble_in_words()))))
        self.setToolTip(title)
        self.update()

    def show_trouble(self, severity: Severity) -> None:
        """Mark what has errors or warnings in it; hints are not worth a mark."""
        if severity != self._trouble:
            self._trouble = severity
            self.setAccessibleDescription(" ".join(filter(None, (self._title, self._trouble_in_words()))))
            self.update()

    def show_in_hand(self, in_hand: bool) -> None:
        """Mark it, and let Tab reach it alone; the arrow keys go on from there."""
        self.setChecked(in_hand)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if in_hand else Qt.FocusPolicy.ClickFocus)

    def set_size(self, size: QSize) -> None:
        """The picture's size; the mark comes below it."""
        if size != self._size:
            self._size = size
            self.updateGeometry()

    def nextCheckState(self) -> None:
        """Only the model decides which slide is in hand."""

    def sizeHint(self) -> QSize:
        return self._size + QSize(0, MARK + tokens.S1)

    def event(self, event: QEvent) -> bool:
        """Takes its keys before the window's shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _asked(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, add, duplicate, remove."""
        asked = _asked(event)
        if asked:
            self.wanted.emit(asked)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture or an empty slot, the number on it, the mark below it."""
        colors = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRect(0, 0, self.width(), self.height() - MARK - tokens.S1)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(box), tokens.RADIUS, tokens.RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(colors.surface))
        self._paint_picture(painter, box)
        painter.setClipping(False)
        edge = tokens.FOCUS_WIDTH if self.hasFocus() else 1
        painter.setPen(QPen(QColor(colors.accent if self.hasFocus() else colors.control), edge))
        body = QRectF(box).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(body, tokens.RADIUS, tokens.RADIUS)
        self._paint_number(painter, box)
        self._paint_trouble(painter, box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.accent))
            painter.drawRoundedRect(QRectF(0, self.height() - MARK, self.width(), MARK), MARK / 2, MARK / 2)

    def _paint_picture(self, painter: QPainter, box: QRect) -> None:
        ratio = self.devicePixelRatioF()
        size = (round(box.width() * ratio), round(box.height() * ratio))
        shown = self._pictures.picture(Request(self._media, *size, "cover")) if self._media else None
        if isinstance(shown, QImage):
            target = QRect(box)
            target.setSize(shown.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
            target.moveCenter(box.center())
            painter.drawImage(QRectF(target), shown, QRectF(shown.rect()))
            return
        sign = icons.pixmap("image-off" if self._media else "image", current().quiet, tokens.ICON, ratio)
        painter.drawPixmap(box.center().x() - tokens.ICON // 2, box.center().y() - tokens.ICON // 2, sign)

    def _trouble_in_words(self) -> str:
        words = {"error": self.tr("Something is to fix here."), "warning": self.tr("Something is to look at here.")}
        return words.get(self._trouble, "")

    def _paint_trouble(self, painter: QPainter, box: QRect) -> None:
        colors = {"error": current().bad, "warning": current().warn}
        if self._trouble in colors:
            painter.setPen(QPen(QColor(current().surface), tokens.FOCUS_WIDTH))
            painter.setBrush(QColor(colors[self._trouble]))
            painter.drawEllipse(QRectF(box.right() - DOT - tokens.S1, box.top() + tokens.S1, DOT, DOT))

    def _paint_number(self, painter: QPainter, box: QRect) -> None:
        colors = current()
        painter.setFont(fonts.font(tokens.TEXT_SMALL, tokens.SEMIBOLD, tabular=True))
        badge = QRectF(box.left() + tokens.S1, box.top() + tokens.S1, tokens.ICON_LARGE, tokens.ICON)
        badge.setWidth(max(tokens.ICON, painter.fontMetrics().horizontalAdvance(self.text()) + tokens.S2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent if self.isChecked() else colors.surface))
        painter.drawRoundedRect(badge, tokens.S1, tokens.S1)
        painter.setPen(QColor(colors.on_accent if self.isChecked() else colors.text))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self.text())


def _asked(event: QKeyEvent) -> str:
    mods = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return KEYS.get((Qt.Key(event.key()), mods), "")
