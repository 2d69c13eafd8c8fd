"""The template type: segments with a small drawing each."""

from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from app.domain.fields import Field
from app.templates.base import TemplateType
from app.templates.registry import TEMPLATES
from app.ui import words
from app.ui.forms.base import FieldWidget, Tools
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current

DRAWING = QSize(36, 26)
HEIGHT = 64


class Segment(QRadioButton):
    """One type: a card in miniature with the parts that the type has, its name below."""

    def __init__(self, template: TemplateType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.template = template
        full = words.template(template.name)
        self.setText(full.rpartition(", ")[2].capitalize())
        self.setAccessibleName(full)
        self.setToolTip(full)
        self.setFixedHeight(HEIGHT)
        self.setFont(fonts.font(tokens.TEXT_SMALL, tokens.MEDIUM))

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def minimumSizeHint(self) -> QSize:
        """A narrow form may cut a long name."""
        return QSize(DRAWING.width(), HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as its name."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * tokens.S2, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, edge, drawing, name."""
        colors, chosen = current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colors.selected(colors.surface) if chosen else colors.surface
        ground = colors.hover(ground) if self.underMouse() else ground
        edge = tokens.FOCUS_WIDTH if self.hasFocus() else 1
        painter.setPen(QPen(QColor(colors.accent if chosen or self.hasFocus() else colors.control), edge))
        painter.setBrush(QColor(ground))
        body = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(body, tokens.RADIUS, tokens.RADIUS)
        left = (self.width() - DRAWING.width()) / 2
        draw(painter, self.template, QRectF(left, tokens.S2, DRAWING.width(), DRAWING.height()), chosen)
        painter.setPen(QColor(colors.text))
        name = self.rect().adjusted(0, tokens.S2 + DRAWING.height(), 0, -tokens.S1)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self.text())


def draw(painter: QPainter, template: TemplateType, box: QRectF, chosen: bool) -> None:
    """The type in miniature: picture, icon, lines of text, a neighbour where it turns pages."""
    colors = current()
    strong = QColor(colors.accent if chosen else colors.quiet)
    soft = QColor(colors.tint(strong.name()) if chosen else colors.pressed(colors.surface))
    painter.setPen(QPen(strong, 1))
    painter.setBrush(soft)
    if template.many_slides:
        painter.drawRoundedRect(box.adjusted(6, 3, 0, -3), 2, 2)
        box = box.adjusted(0, 0, -7, 0)
    painter.setBrush(QColor(colors.surface))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(strong)
    inner = box.adjusted(3, 3, -3, -3)
    if template.has_icon:
        painter.drawRoundedRect(QRectF(inner.left(), inner.top(), 8, 8), 2, 2)
        _lines(painter, QRectF(inner.left() + 11, inner.top() + 1, inner.width() - 11, 8))
        inner.setTop(inner.top() + 12)
        painter.drawRoundedRect(inner, 1, 1)
        return
    if template.has_text:
        _lines(painter, QRectF(inner.left(), inner.bottom() - 6, inner.width(), 7))
        inner.setBottom(inner.bottom() - 9)
    painter.drawRoundedRect(inner, 1, 1)


def _lines(painter: QPainter, box: QRectF) -> None:
    painter.drawRect(QRectF(box.left(), box.top(), box.width() * 0.65, 2))
    painter.drawRect(QRectF(box.left(), box.top() + 4, box.width(), 2))


class TemplateField(FieldWidget):
    """All types in one row; the arrow keys go through them. Changing the type changes nothing else."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self._group = QButtonGroup(self)
        self.segments = {template.name: Segment(template, self) for template in TEMPLATES}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        for segment in self.segments.values():
            self._group.addButton(segment)
            layout.addWidget(segment, 1)
        self._group.buttonToggled.connect(self._on_toggled)

    def show_value(self, value: Any) -> None:
        segment = self.segments.get(value)
        if segment:
            segment.setChecked(True)
            self.main = segment

    def _on_toggled(self, segment: QAbstractButton, checked: bool) -> None:
        if checked and isinstance(segment, Segment):
            self.put(segment.template.name)
