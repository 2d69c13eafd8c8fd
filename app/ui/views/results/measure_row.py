"""What everything together comes to; each figure puts itself into the chart."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.services.ports import Totals
from app.ui.charts.chart_paint import count_color, rate_color
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.results import words
from app.ui.viewmodels.results.measures import MEASURES, Measure, Shown

HEIGHT = tokens.HEADER_HEIGHT + tokens.S2


class MeasureButton(QAbstractButton):
    """A figure under its name; a line below it where the chart shows it."""

    def __init__(self, measure: Measure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measure = measure
        self.value = words.UNKNOWN
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(measure.explained)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_value(Totals())

    def show_value(self, totals: Totals) -> None:
        """Show its figure."""
        self.value = words.shown(self.measure, totals)
        self.setAccessibleName(f"{self.measure.title}: {self.value}")
        self.setAccessibleDescription(self.measure.explained)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its texts."""
        figure = QFontMetrics(_figure()).horizontalAdvance(self.value)
        name = QFontMetrics(fonts.font(tokens.TEXT_SMALL)).horizontalAdvance(self.measure.title)
        return QSize(max(figure, name) + 2 * tokens.S2, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, name, figure, line."""
        colors, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        box = self.rect().adjusted(tokens.S2, tokens.S2, -tokens.S2, -tokens.S2)
        half = box.height() * 2 // 5
        painter.setFont(fonts.font(tokens.TEXT_SMALL))
        painter.setPen(QColor(colors.quiet_on_tint))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(box.left(), box.top(), box.width(), half), left, self.measure.title)
        painter.setFont(_figure())
        painter.setPen(QColor(colors.text if self.value != words.UNKNOWN else colors.quiet_on_tint))
        painter.drawText(QRect(box.left(), box.top() + half, box.width(), box.height() - half), left, self.value)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colors, body = current(), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isDown() or self.underMouse():
            painter.setBrush(QColor((colors.pressed if self.isDown() else colors.hover)(colors.surface)))
            painter.drawRoundedRect(body, tokens.RADIUS, tokens.RADIUS)
        if self.isChecked():
            painter.setBrush(rate_color() if self.measure.rate else count_color())
            line = QRectF(tokens.S2, body.bottom() - 3, body.width() - 2 * tokens.S2, 3)
            painter.drawRoundedRect(line, 1, 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.accent), tokens.FOCUS_WIDTH))
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), tokens.RADIUS, tokens.RADIUS)


class MeasureRow(QWidget):
    """``chosen`` carries the key of a measure."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Shown in the chart"))
        self.buttons = {measure.key: MeasureButton(measure, self) for measure in MEASURES}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        for key, button in self.buttons.items():
            layout.addWidget(button)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))

    def show_totals(self, totals: Totals) -> None:
        """Show the figures of everything together."""
        for button in self.buttons.values():
            button.show_value(totals)

    def show_measures(self, shown: Shown) -> None:
        """Mark what the chart shows."""
        for key, button in self.buttons.items():
            button.setChecked(key in (shown.count, shown.rate))


def _figure() -> QFont:
    return fonts.font(tokens.TEXT_TITLE, tokens.SEMIBOLD, tabular=True)
