"""How a chart is painted: lines of the scale, bars, dots, names."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from app.ui.charts.plot import Plot
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.results import words
from app.ui.viewmodels.results.lines import Line
from app.ui.viewmodels.results.measures import Measure, Shown
from app.ui.viewmodels.results.scale import Scale

DOT = 4.0
"""Its radius."""
RATE_HUE = 1
"""Which of the hues is that of dots."""
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def rate_color() -> QColor:
    """The colour of dots and of the line between them."""
    return QColor(current().hues[RATE_HUE])


def count_color() -> QColor:
    """The colour of bars."""
    return QColor(current().accent)


class Drawn(Struct, frozen=True, kw_only=True):
    """Everything that a chart shows. ``bars`` and ``dots`` are the scales of ``shown``; ``joined``: a line goes through
    the dots; ``pointed`` is the slot in hand."""

    plot: Plot
    lines: Sequence[Line]
    shown: Shown
    bars: Scale
    dots: Scale
    joined: bool = False
    pointed: int | None = None
    focused: bool = False


def paint(painter: QPainter, drawn: Drawn) -> None:
    """The whole chart."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_hand(painter, drawn)
    _paint_scale(painter, drawn)
    _paint_bars(painter, drawn)
    _paint_dots(painter, drawn)
    _paint_names(painter, drawn)


def axis_width(measure: Measure | None, scale: Scale) -> float:
    """What the numbers of a scale need beside the plot."""
    if measure is None:
        return float(tokens.S3)
    metrics = QFontMetricsF(fonts.font(tokens.TEXT_SMALL, tabular=True))
    return max(metrics.horizontalAdvance(tick_text(measure, scale, tick)) for tick in scale.ticks) + 2 * tokens.S2


def tick_text(measure: Measure, scale: Scale, tick: float) -> str:
    """A number of a scale."""
    if not measure.rate:
        return words.counted(tick)
    return words.whole_percent(tick) if scale.step == int(scale.step) else words.percent(tick)


def _paint_hand(painter: QPainter, drawn: Drawn) -> None:
    if drawn.pointed is None:
        return
    colors, slot = current(), drawn.plot.slot(drawn.pointed).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(QColor(colors.accent), tokens.FOCUS_WIDTH) if drawn.focused else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.hover(colors.surface)))
    painter.drawRoundedRect(slot, tokens.RADIUS, tokens.RADIUS)


def _paint_scale(painter: QPainter, drawn: Drawn) -> None:
    """Lines at the numbers of the bars, or of the dots where there are no bars; numbers on both sides."""
    plot, area = drawn.plot, drawn.plot.area
    leading = drawn.bars if drawn.shown.bars else drawn.dots
    painter.setPen(QPen(QColor(current().line), 1))
    for tick in leading.ticks:
        level = plot.level(leading.share(tick))
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
    painter.setFont(fonts.font(tokens.TEXT_SMALL, tabular=True))
    painter.setPen(QColor(current().quiet))
    sides = (
        (drawn.shown.bars, drawn.bars, 0.0, plot.left, Qt.AlignmentFlag.AlignRight),
        (drawn.shown.dots, drawn.dots, area.right(), plot.right, Qt.AlignmentFlag.AlignLeft),
    )
    for measure, scale, left, width, side in sides:
        for tick in scale.ticks if measure else ():
            box = QRectF(left, plot.level(scale.share(tick)) - tokens.S2, width, tokens.S4)
            inner = box.adjusted(tokens.S2, 0, -tokens.S2, 0)
            painter.drawText(inner, side | MIDDLE | Qt.TextFlag.TextDontClip, tick_text(measure, scale, tick))  # type: ignore[arg-type]


def _paint_bars(painter: QPainter, drawn: Drawn) -> None:
    measure = drawn.shown.bars
    if measure is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(count_color())
    for number, line in enumerate(drawn.lines):
        value = measure.of(line.totals)
        if value:
            bar = drawn.plot.bar(number, drawn.bars.share(value))
            edge = min(tokens.S1, bar.height(), bar.width() / 2)
            painter.drawPath(_bar(bar, edge))


def _bar(bar: QRectF, edge: float) -> QPainterPath:
    """Round above, straight on the base line."""
    path = QPainterPath()
    path.moveTo(bar.bottomLeft())
    path.lineTo(bar.left(), bar.top() + edge)
    path.quadTo(bar.topLeft(), QPointF(bar.left() + edge, bar.top()))
    path.lineTo(bar.right() - edge, bar.top())
    path.quadTo(bar.topRight(), QPointF(bar.right(), bar.top() + edge))
    path.lineTo(bar.bottomRight())
    path.closeSubpath()
    return path


def _paint_dots(painter: QPainter, drawn: Drawn) -> None:
    measure = drawn.shown.dots
    if measure is None:
        return
    values = [measure.of(line.totals) for line in drawn.lines]
    dots = [None if value is None else drawn.plot.dot(n, drawn.dots.share(value)) for n, value in enumerate(values)]
    if drawn.joined:
        painter.setPen(QPen(rate_color(), tokens.FOCUS_WIDTH))
        for before, after in pairwise(dots):
            if before is not None and after is not None:
                painter.drawLine(before, after)
    painter.setPen(QPen(QColor(current().surface), tokens.FOCUS_WIDTH))
    painter.setBrush(rate_color())
    for dot in filter(None, dots):
        painter.drawEllipse(dot, DOT + 1, DOT + 1)


def _paint_names(painter: QPainter, drawn: Drawn) -> None:
    font = fonts.font(tokens.TEXT_SMALL)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for number, line in enumerate(drawn.lines):
        box = drawn.plot.name(number)
        strong = number == drawn.pointed
        painter.setPen(QColor(current().text if strong else current().quiet_on_tint))
        text = metrics.elidedText(line.tick, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | MIDDLE, text)
