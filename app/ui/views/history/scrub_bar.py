"""The bar of the time line: every moment a stroke, every day a mark, a handle on the one in hand."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.history.scale import Scale

STROKE, DAY_STROKE, HANDLE = 8, 16, 7
"""Heights of a moment's and of a day's stroke, and the handle's radius."""
PAGE = 10
"""Moments that a page key goes over."""


class ScrubBar(QAbstractSlider):
    """Its value is 0 for the newest moment, -1 for the one before, and so on: what is added at its far end moves
    nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = Scale()
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setAccessibleName(self.tr("Time line"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPageStep(PAGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scale(self, scale: Scale) -> None:
        """Show these moments."""
        self._scale = scale
        self.setRange(min(1 - len(scale.places), 0), 0)
        self.update()

    def sizeHint(self) -> QSize:
        """Strokes, and the names of the days beneath."""
        return QSize(tokens.FORM_MIN, tokens.TIME_LINE_HEIGHT)

    def place(self, value: int) -> int:
        """Where a moment stands, in pixels from the left."""
        places = self._scale.places
        return self._across(places[value - 1 + len(places)]) if places else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """To the moment under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Along with the pointer."""
        if self.isSliderDown():
            self._follow(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It stays there."""
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, strokes, days, handle."""
        colors = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.line), 2))
        painter.drawLine(self._across(0), self._middle, self._across(1), self._middle)
        self._paint_days(painter)
        painter.setPen(QPen(QColor(colors.control), 1))
        for x in sorted({self._across(place) for place in self._scale.places}):
            painter.drawLine(x, self._middle - STROKE // 2, x, self._middle + STROKE // 2)
        if self._scale.places:
            self._paint_handle(painter)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Draws the handle in its new place."""
        super().sliderChange(change)
        self.update()

    def _paint_days(self, painter: QPainter) -> None:
        colors = current()
        painter.setFont(fonts.font(tokens.TEXT_SMALL))
        for x, day in self._days(painter):
            painter.setPen(QPen(QColor(colors.control), 1))
            painter.drawLine(x, self._middle - DAY_STROKE // 2, x, self._middle + DAY_STROKE // 2)
            painter.setPen(QColor(colors.quiet))
            below = self._middle + DAY_STROKE // 2
            place = QRect(x, below, self.width() - x, self.height() - below)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, day)

    def _days(self, painter: QPainter) -> Iterator[tuple[int, str]]:
        """Every day's stroke, with its name where there is room up to the next one. Today's always is."""
        marks = self._scale.marks
        ends = [*(self._across(mark.at) for mark in marks[1:]), self.width()]
        for mark, end in zip(marks, ends, strict=False):
            x = self._across(mark.at)
            fits = painter.fontMetrics().horizontalAdvance(mark.day) + tokens.S2 <= end - x
            yield x, mark.day if fits else ""

    def _paint_handle(self, painter: QPainter) -> None:
        colors, centre = current(), QPoint(self.place(self.value()), self._middle)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), tokens.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, HANDLE + tokens.S1, HANDLE + tokens.S1)
        painter.setPen(QPen(QColor(colors.surface), tokens.FOCUS_WIDTH))
        painter.setBrush(QColor(colors.accent))
        painter.drawEllipse(QRectF(centre.x() - HANDLE, centre.y() - HANDLE, 2 * HANDLE, 2 * HANDLE))

    @property
    def _middle(self) -> int:
        return self.height() // 3

    def _across(self, place: float) -> int:
        edge = HANDLE + tokens.S2
        return edge + round(place * (self.width() - 2 * edge))

    def _follow(self, at: QPoint) -> None:
        if self._scale.places:
            edge = HANDLE + tokens.S2
            nearest = self._scale.nearest((at.x() - edge) / max(self.width() - 2 * edge, 1))
            self.setValue(nearest + 1 - len(self._scale.places))
