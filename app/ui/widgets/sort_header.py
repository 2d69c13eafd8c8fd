"""The head of a table that sorts: a click on a heading, an arrow behind the one in force, widths by drag."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.widgets.row_table import ground

ARROW = 12
"""Logical pixels of the arrow."""


class SortHeader(QHeaderView):
    """``sectionClicked`` says what is wanted, ``show_order`` what is in force; ``dragged`` carries a section and how
    wide somebody has made it. ``reserved`` logical pixels at the right end are left free of headings."""

    dragged = Signal(int, int)

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setViewport(ground(QPalette.ColorRole.Button))
        self.viewport().setMouseTracking(True)
        self.reserved = 0
        self._sorted: int | None = None
        self._pressed = False
        self._hovered = -1
        self._resized: tuple[int, int] | None = None
        self._rising = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(least)
        self.setMouseTracking(True)
        self.setFixedHeight(tokens.CONTROL_HEIGHT)
        self.setAccessibleName(self.tr("Columns"))
        self.sectionResized.connect(self._on_resized)

    def show_order(self, section: int | None, *, rising: bool) -> None:
        """The list is sorted by that column, None: by none of them."""
        self._sorted, self._rising = section, rising
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin."""
        self._pressed = True
        super().mousePressEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Another heading may be under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """No heading is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag has come to its end."""
        super().mouseReleaseEvent(event)
        self._pressed = False
        self.viewport().update()
        resized, self._resized = self._resized, None
        if resized:
            self.dragged.emit(*resized)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The heading as quiet as the theme has it, stronger where the list is sorted by it."""
        colors = current()
        chosen = section == self._sorted
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for part, ink in ((rect, self._ground(section)), (rect.adjusted(0, rect.height() - 1, 0, 0), colors.line)):
            painter.setBrush(QColor(ink))  # asked to fill, PySide makes every kind of gradient first
            painter.drawRect(part)
        font = fonts.font(tokens.TEXT_SMALL, tokens.SEMIBOLD if chosen else tokens.MEDIUM)
        painter.setFont(font)
        painter.setPen(QColor(colors.text if chosen else colors.quiet))
        metrics = QFontMetrics(font)
        box = rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        box.setRight(min(box.right(), self.viewport().width() - self.reserved))
        room = box.width() - (ARROW + tokens.S1 if chosen else 0)
        text = metrics.elidedText(self._text(section), Qt.TextElideMode.ElideRight, room)
        side = self._side(section)
        width = metrics.horizontalAdvance(text)
        right = bool(side & Qt.AlignmentFlag.AlignRight)
        left = box.right() + 1 - width if right else box.left()
        painter.drawText(QRect(left, box.top(), width + 1, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if chosen:
            at = left - ARROW - tokens.S1 if right else left + width + tokens.S1
            self._arrow(painter, at, box)
        painter.restore()

    def _on_resized(self, section: int, before: int, width: int) -> None:
        if self._pressed:
            self._resized = (section, width)

    def _arrow(self, painter: QPainter, left: int, box: QRect) -> None:
        sign = "arrow-up" if self._rising else "arrow-down"
        drawn = icons.pixmap(sign, current().text, ARROW, self.devicePixelRatioF())
        painter.drawPixmap(left, box.center().y() - ARROW // 2 + 1, drawn)

    def _ground(self, section: int) -> str:
        """Asked of the mouse alone: Qt would ask every row whether it is selected."""
        colors = current()
        if section != self._hovered:
            return colors.surface
        return colors.pressed(colors.surface) if self._pressed else colors.hover(colors.surface)

    def _hover(self, section: int) -> None:
        self._hovered = section
        self.viewport().update()

    def _text(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal))

    def _side(self, section: int) -> Qt.AlignmentFlag:
        side = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        return side if isinstance(side, Qt.AlignmentFlag) else Qt.AlignmentFlag.AlignLeft
