"""What bars and dots stand for."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.charts.chart_paint import DOT, count_color, rate_color
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.results.measures import Measure, Shown

SWATCH = tokens.S3


class Legend(QWidget):
    """A sign and a name for each measure that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measures: tuple[Measure, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_measures(self, shown: Shown) -> None:
        """Explain these."""
        self._measures = shown.measures
        words = {False: self.tr("Bars: {measure}"), True: self.tr("Dots: {measure}")}
        told = (words[measure.rate].format(measure=measure.title) for measure in self._measures)
        self.setAccessibleName(", ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        metrics = QFontMetrics(fonts.font(tokens.TEXT_SMALL))
        widths = (SWATCH + tokens.S1 + metrics.horizontalAdvance(each.title) + tokens.S4 for each in self._measures)
        return QSize(sum(widths), tokens.CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Signs and names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font(tokens.TEXT_SMALL))
        left, middle = 0.0, self.height() / 2
        for measure in self._measures:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(rate_color() if measure.rate else count_color())
            if measure.rate:
                painter.drawEllipse(QPointF(left + SWATCH / 2, middle), DOT, DOT)
            else:
                painter.drawRoundedRect(QRectF(left + 1, middle - DOT - 1, 2 * DOT + 2, 2 * DOT + 2), 2, 2)
            painter.setPen(QColor(current().quiet_on_tint))
            text = left + SWATCH + tokens.S1
            painter.drawText(QRectF(text, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, measure.title)
            left = text + painter.fontMetrics().horizontalAdvance(measure.title) + tokens.S4
        painter.end()
