"""A card that is chosen as a whole: a picture or a sign, a title, a line."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import fonts, tokens
from app.ui.theme.current import current

TEXT_HEIGHT = 76


class CardButton(QAbstractButton):
    """``picture_height`` px of room for a picture over the texts; 0 for texts alone."""

    def __init__(self, title: str, summary: str = "", picture_height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = summary
        self._picture = QPixmap()
        self._picture_height = picture_height
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(summary)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """One size for all cards of a kind."""
        return QSize(tokens.GALLERY_CARD_WIDTH, self._picture_height + TEXT_HEIGHT)

    def set_picture(self, picture: QPixmap) -> None:
        """What the card shows; its upper edge stays in sight."""
        self._picture = picture
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, picture, texts, edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = tokens.FOCUS_WIDTH if self.hasFocus() or self.isChecked() else 1
        body = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        shape = QPainterPath()
        shape.addRoundedRect(body, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.fillPath(shape, QColor(self._ground()))
        painter.setClipPath(shape)
        self._paint_picture(painter)
        self._paint_texts(painter)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(self._edge()), edge))
        painter.drawPath(shape)

    def _ground(self) -> str:
        colors = current()
        if self.isDown():
            return colors.pressed(colors.raised)
        return colors.hover(colors.raised) if self.underMouse() else colors.raised

    def _edge(self) -> str:
        colors = current()
        return colors.accent if self.hasFocus() or self.isChecked() else colors.control

    def _paint_picture(self, painter: QPainter) -> None:
        if not self._picture_height:
            return
        place = QRect(0, 0, self.width(), self._picture_height)
        painter.fillRect(place, QColor(current().stage))
        if self._picture.isNull():
            return
        size = self._picture.deviceIndependentSize()
        width = self.width() - 2 * tokens.S5
        target = QRectF(tokens.S5, tokens.S4, width, size.height() * width / size.width())
        painter.save()
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(target, self._picture, QRectF(self._picture.rect()))
        painter.restore()

    def _paint_texts(self, painter: QPainter) -> None:
        box = self.rect().adjusted(tokens.S4, self._picture_height + tokens.S3, -tokens.S4, -tokens.S2)
        painter.setFont(fonts.font(weight=tokens.SEMIBOLD))
        painter.setPen(QColor(current().text))
        line = painter.fontMetrics().height()
        painter.drawText(QRect(box.left(), box.top(), box.width(), line), Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(fonts.font(tokens.TEXT_SMALL))
        painter.setPen(QColor(current().quiet_on_tint))
        rest = box.adjusted(0, line + tokens.S1, 0, 0)
        painter.drawText(rest, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, self.summary)
