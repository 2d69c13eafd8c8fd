"""The big numbers of a report; each picks what it counts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.services.proving import Kind
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.proof import Number
from app.ui.widgets.flow import FlowLayout

SIZE = QSize(96, 60)


class NumberTile(QAbstractButton):
    """A number over its words; checked while it is picked."""

    def __init__(self, number: Number, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.setCheckable(True)
        self.setEnabled(bool(number.count))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(SIZE)
        self.setText(QLocale().toString(number.count))
        self.setAccessibleName(f"{self.text()} {number.label}")

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, number, words, edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.FOCUS_WIDTH if self.hasFocus() else 1
        body = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(QColor(self._edge()), edge))
        painter.setBrush(QColor(self._ground()))
        painter.drawRoundedRect(body, tokens.RADIUS, tokens.RADIUS)
        box = self.rect().adjusted(tokens.S2 + 2, tokens.S2, -tokens.S1, -tokens.S2)
        self._write(painter, box, fonts.font(tokens.TEXT_TITLE, tokens.SEMIBOLD), self._ink(), self.text())
        below = box.adjusted(0, box.height() // 2 + tokens.S1, 0, 0)
        quiet = current().quiet_on_tint if self.isEnabled() else current().quiet
        self._write(painter, below, fonts.font(tokens.TEXT_SMALL), quiet, self.number.label)

    def _write(self, painter: QPainter, box: QRect, font: QFont, ink: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)

    def _ink(self) -> str:
        colors = current()
        if not self.isEnabled():
            return colors.quiet
        return {"bad": colors.bad, "warn": colors.warn}.get(self.number.tone, colors.text)

    def _ground(self) -> str:
        colors = current()
        ground = colors.raised if self.isEnabled() else colors.window
        if self.isChecked():
            return colors.selected(ground)
        if self.isDown():
            return colors.pressed(ground)
        return colors.hover(ground) if self.underMouse() and self.isEnabled() else ground

    def _edge(self) -> str:
        colors = current()
        if self.hasFocus() or self.isChecked():
            return colors.accent
        return colors.control if self.isEnabled() else colors.line


class Numbers(QWidget):
    """All of them; ``picked`` carries a kind, None for all recipients."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[NumberTile] = []
        self._flow = FlowLayout(self, spacing=tokens.S2)

    def show_numbers(self, numbers: Sequence[Number], kind: Kind | None) -> None:
        """Show these, with one picked; the focus stays with its number."""
        held = next((tile.number.kind for tile in self.tiles if tile.hasFocus()), ())
        for tile in self.tiles:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [NumberTile(number, self) for number in numbers]
        for tile in self.tiles:
            tile.clicked.connect(lambda _=False, tile=tile: self._on_clicked(tile))
            self._flow.addWidget(tile)
            tile.show()
            if tile.number.kind == held:
                tile.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_picked(kind)
        self.updateGeometry()

    def show_picked(self, kind: Kind | None) -> None:
        """Show what is picked without telling anybody."""
        for tile in self.tiles:
            tile.setChecked(tile.number.kind == kind)

    def hasHeightForWidth(self) -> bool:
        """They wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._flow.heightForWidth(width)

    def _on_clicked(self, tile: NumberTile) -> None:
        self.show_picked(tile.number.kind)
        self.picked.emit(tile.number.kind)
