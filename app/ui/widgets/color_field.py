"""A colour: a swatch that opens the picker, and its ``#RRGGBB`` text."""

import re

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QHBoxLayout, QLineEdit, QWidget

from app.domain.message import WHITE
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.widgets.look import set_tone

_FULL = re.compile("#[0-9A-F]{6}")
_SHORT = re.compile("#[0-9A-F]{3}")


def normalised(text: str) -> str | None:
    """``#RRGGBB`` in capitals for what was typed (``abc``, ``#abc``, ``a1b2c3``), None for anything else."""
    color = "#" + text.strip().removeprefix("#").upper()
    if _SHORT.fullmatch(color):
        return "#" + "".join(letter * 2 for letter in color[1:])
    return color if _FULL.fullmatch(color) else None


class Swatch(QAbstractButton):
    """The colour itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = ""
        self.setFixedSize(tokens.CONTROL_HEIGHT, tokens.CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The colour with the edge of a control; crossed out where there is none."""
        colors = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.FOCUS_WIDTH if self.hasFocus() else 1
        painter.setPen(QPen(QColor(colors.accent if self.hasFocus() else colors.control), edge))
        painter.setBrush(QColor(self.color or colors.surface))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        if not self.color:
            painter.drawLine(box.bottomLeft(), box.topRight())


class ColorField(QWidget):
    """``value`` is ``#RRGGBB``; with ``optional`` also "" (none). What is no colour is marked, and not told."""

    changed = Signal(str)

    def __init__(self, value: str = "", parent: QWidget | None = None, *, optional: bool = False) -> None:
        super().__init__(parent)
        self._value = value
        self._optional = optional
        self.swatch = Swatch(self)
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(9)
        self.edit.setMinimumWidth(96)
        self.edit.setPlaceholderText("" if not optional else self.tr("As in the app"))
        self.swatch.clicked.connect(self.pick)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.editingFinished.connect(self._tidy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.swatch)
        layout.addWidget(self.edit, 1)
        self.setFocusProxy(self.edit)
        self._name()
        self.value = value

    @property
    def value(self) -> str:
        """The last valid colour."""
        return self._value

    @value.setter
    def value(self, color: str) -> None:
        """Show a colour without telling anybody."""
        self._value = color
        self.swatch.color = color
        self.swatch.update()
        if normalised(self.edit.text()) != (color.upper() or None):
            self._write(color)
        set_tone(self.edit, "")

    def pick(self) -> None:
        """Ask the picker."""
        dialog = QColorDialog(QColor(self._value or WHITE), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog, False)
        dialog.setWindowTitle(self.accessibleName() or self.tr("Colour"))
        dialog.colorSelected.connect(lambda color: self._take(color.name().upper()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        """Keeps the parts' names in step, and the swatch in the theme."""
        self.swatch.update()
        super().changeEvent(event)

    def setAccessibleName(self, name: str) -> None:
        """Name the field; its parts are named after it."""
        super().setAccessibleName(name)
        self._name()

    def _name(self) -> None:
        name = self.accessibleName()
        self.edit.setAccessibleName(name or self.tr("Colour"))
        self.swatch.setAccessibleName(self.tr("Pick: {name}").format(name=name) if name else self.tr("Pick a colour"))
        self.swatch.setToolTip(self.tr("Pick a colour"))

    def _on_typed(self, text: str) -> None:
        color = "" if self._optional and not text.strip() else normalised(text)
        set_tone(self.edit, "bad" if color is None else "")
        if color is not None and color != self._value:
            self._value = color
            self.swatch.color = color
            self.swatch.update()
            self.changed.emit(color)

    def _tidy(self) -> None:
        """On leaving, an unfinished text gives way to the colour that is in force."""
        self._write(self._value)
        set_tone(self.edit, "")

    def _take(self, color: str) -> None:
        before = self._value
        self.value = color
        if color != before:
            self.changed.emit(color)

    def _write(self, text: str) -> None:
        blocked = self.edit.blockSignals(True)
        self.edit.setText(text)
        self.edit.blockSignals(blocked)
