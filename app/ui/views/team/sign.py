"""The quiet sign at the sidebar's foot: how things stand with the team."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.theme.tokens import ColorName

LEFT = tokens.S2 + tokens.FOCUS_WIDTH
"""Where the signs of the sidebar's pages stand."""
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TeamSign(QAbstractButton):
    """A sign and a few words, on two lines where one is too short; folded the sign alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._color = "", "quiet_on_tint"
        self._folded = False
        self.setFont(fonts.font(tokens.TEXT_SMALL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def tell(self, text: str, sign: str, color: ColorName) -> None:
        """Say it; "" says nothing, and takes no room."""
        self.setText(text)
        self.setAccessibleName(self.tr("Team: {state}").format(state=text))
        self.setToolTip(self.accessibleName() if self._folded else "")
        self._sign, self._color = sign, color
        self.setVisible(bool(text))
        self._fit()

    def fold(self, folded: bool) -> None:
        """Down to the sign, or back."""
        self._folded = folded
        self.setToolTip(self.accessibleName() if folded else "")
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as its words need."""
        width = (tokens.SIDEBAR_ICONS_WIDTH if self._folded else tokens.SIDEBAR_WIDTH) - 2 * tokens.S2 - 1
        if self._folded:
            return QSize(width, tokens.CONTROL_HEIGHT)
        room = QRect(0, 0, self._text_box(width, 0).width(), tokens.SLOT_HEIGHT)
        needed = self.fontMetrics().boundingRect(room, WRAP, self.text()).height()
        return QSize(width, max(tokens.CONTROL_HEIGHT, needed + 2 * tokens.S1))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, sign, words, ring."""
        colors = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.isDown():
            painter.setBrush(QColor((colors.pressed if self.isDown() else colors.hover)(colors.window)))
            painter.drawRoundedRect(self.rect(), tokens.RADIUS, tokens.RADIUS)
        pixmap = icons.pixmap(self._sign, getattr(colors, self._color), tokens.ICON, self.devicePixelRatioF())
        left = (self.width() - tokens.ICON) // 2 if self._folded else LEFT + (tokens.ICON_LARGE - tokens.ICON) // 2
        painter.drawPixmap(left, (self.height() - tokens.ICON) // 2, pixmap)
        if not self._folded:
            painter.setPen(QColor(colors.quiet_on_tint))
            painter.setFont(self.font())
            painter.drawText(self._text_box(self.width(), self.height()), WRAP, self.text())
        if self.hasFocus():
            edge = tokens.FOCUS_WIDTH / 2
            ring = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.accent), tokens.FOCUS_WIDTH))
            painter.drawRoundedRect(ring, tokens.RADIUS, tokens.RADIUS)

    def _text_box(self, width: int, height: int) -> QRect:
        left = LEFT + tokens.ICON_LARGE + tokens.S3
        return QRect(left, 0, width - left - tokens.S1, height)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
