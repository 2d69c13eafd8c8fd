"""A label's colour: the one that goes with its name, one of ten hues, or any other."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.theme.hues import hue_of
from app.ui.widgets.color_field import ColorField

SIDE = 24
IN_A_ROW = 11
TYPED_AFTER = 500
"""Milliseconds that typing has to rest before another colour is told."""


class HueButton(QAbstractButton):
    """One colour; ``own`` is ``#RRGGBB``, "" for the one that goes with the name."""

    def __init__(self, own: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own = own
        self.label = ""
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc, with a ring when it is chosen or has the keyboard; what goes with the name is open in the middle."""
        colors, color = current(), hue_of(self.label, self.own)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.hasFocus():
            ring = colors.accent if self.hasFocus() else colors.control
            painter.setPen(QPen(QColor(ring), tokens.FOCUS_WIDTH))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(box.adjusted(tokens.S1, tokens.S1, -tokens.S1, -tokens.S1))
        if not self.own:
            painter.setBrush(QColor(colors.surface))
            painter.drawEllipse(box.adjusted(tokens.S2, tokens.S2, -tokens.S2, -tokens.S2))
        painter.end()


class Swatches(QWidget):
    """``chosen`` carries ``#RRGGBB``, or "" for the colour that goes with the name."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed: str | None = None
        self._rest = QTimer(self, singleShot=True, interval=TYPED_AFTER)
        self._rest.timeout.connect(self.flush)
        self.buttons = [
            HueButton(own, name, self) for own, name in zip(("", *tokens.LIGHT.hues), self._names(), strict=True)
        ]
        self._group = QButtonGroup(self)
        self.field = ColorField(optional=True)
        self.field.setAccessibleName(self.tr("Colour as #RRGGBB"))
        self.field.edit.setPlaceholderText(self.tr("#RRGGBB"))
        grid = QGridLayout()
        grid.setSpacing(tokens.S1)
        for place, button in enumerate(self.buttons):
            self._group.addButton(button)
            grid.addWidget(button, place // IN_A_ROW, place % IN_A_ROW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addLayout(grid)
        layout.addWidget(self.field)
        self._group.buttonClicked.connect(self._on_clicked)
        self.field.changed.connect(self._on_typed)
        self.field.edit.editingFinished.connect(self.flush)

    def show_color(self, label: str, color: str) -> None:
        """Show the colour of a label, unless another is being typed."""
        if self._typed is None and not (self.field.edit.hasFocus() and self.field.edit.isModified()):
            self.field.value = color
        self._group.setExclusive(False)
        for button in self.buttons:
            button.label = label
            button.setChecked(button.own == color.upper())
            button.update()
        self._group.setExclusive(True)

    def flush(self) -> None:
        """Tell what was typed."""
        self._rest.stop()
        typed, self._typed = self._typed, None
        if typed is not None:
            self.chosen.emit(typed)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours in another scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            for button in self.buttons:
                button.update()
        super().changeEvent(event)

    def _on_clicked(self, button: QAbstractButton) -> None:
        assert isinstance(button, HueButton)
        self._rest.stop()
        self._typed = None
        self.field.value = button.own
        self.chosen.emit(button.own)

    def _on_typed(self, color: str) -> None:
        self._typed = color
        self._rest.start()

    def _names(self) -> Sequence[str]:
        return (
            self.tr("Goes with the name"),
            self.tr("Red"),
            self.tr("Orange"),
            self.tr("Ochre"),
            self.tr("Olive"),
            self.tr("Green"),
            self.tr("Teal"),
            self.tr("Blue"),
            self.tr("Indigo"),
            self.tr("Violet"),
            self.tr("Pink"),
        )
