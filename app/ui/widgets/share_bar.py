"""A thin bar that is full as far as a share goes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme.current import current

HEIGHT = 6


class ShareBar(QWidget):
    """``share`` is 0 to 1; whatever is more than nothing can be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, part: int, whole: int) -> None:
        """Be full as far as ``part`` of ``whole``."""
        self.share = part / whole if whole else 0.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole, and over it the share."""
        colors, radius = current(), HEIGHT / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.pressed(colors.window)))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self.share:
            width = max(self.width() * self.share, HEIGHT)
            left = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0.0
            painter.setBrush(QColor(colors.accent))
            painter.drawRoundedRect(QRectF(left, 0, width, HEIGHT), radius, radius)
