"""A filter as a chip: what it is, what is chosen, and a cross that clears it."""

from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.filters import Filter
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.look import set_tone

CROSS = 12
WIDEST = 280
"""Logical pixels that a chip takes at most; a longer text is cut."""


class FilterChip(QPushButton):
    """``asked`` carries the part of the ``Filter`` and its new value. Its kinds say how one chooses; ``options`` is a
    menu that opens below it, and not the button's own: a style sheet takes no heed of such a button's padding."""

    asked = Signal(str, object)

    def __init__(self, part: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.part, self.name = part, name
        self.nothing = getattr(Filter(), part)
        self.value: Any = self.nothing
        self.options: QMenu | None = None
        self.setProperty("kind", "filter")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.cross = IconButton("x", self.tr("Clear: {filter}").format(filter=name), self, side=CROSS)
        self.cross.setFixedSize(tokens.CHIP_HEIGHT - 4, tokens.CHIP_HEIGHT - 4)
        self.cross.clicked.connect(self.clear_value)
        self.clicked.connect(lambda: self.open_below(self))
        self.show_value(self.nothing)

    @property
    def active(self) -> bool:
        """Whether it leaves anything out."""
        return self.value != self.nothing

    def words(self) -> str:
        """What is chosen, as the screen says it."""
        raise NotImplementedError

    def offer_in(self, menu: QMenu, anchor: QWidget) -> None:
        """Offer it in a menu, where there is no room for the chip; what opens does so below ``anchor``."""
        if self.options is not None:
            menu.addMenu(self.options)

    def open_below(self, anchor: QWidget) -> None:
        """Let one choose: out of ``options``, where the kind has no other way."""
        if self.options is not None:
            self.options.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + tokens.S1)))

    def show_value(self, value: Any) -> None:
        """Show a choice without telling anybody."""
        self.value = value
        self.retell()

    def retell(self) -> None:
        """Say the same again, because words have changed or become known. Qt measures a button anew only where its text
        differs, and with the cross it needs more room."""
        chosen = self.words() if self.active else ""
        text = f"{self.name}: {chosen}" if chosen else self.name
        self.setAccessibleName(text)
        self.setToolTip(text if self._cut(text) != text else "")
        self.setText("")
        self.setText(self._cut(text).replace("&", "&&"))
        self.setChecked(self.active)
        self.cross.setVisible(self.active)
        self.updateGeometry()

    def choose(self, value: Any) -> None:
        """Take a value, and tell."""
        self.show_value(value)
        self.asked.emit(self.part, value)

    def clear_value(self) -> None:
        """Leave nothing out."""
        self.setFocus()
        self.choose(self.nothing)

    def set_gone(self, gone: bool) -> None:
        """Mark a choice that can't be found any more."""
        set_tone(self, "bad" if gone else "")

    def nextCheckState(self) -> None:
        """What is chosen decides, not the click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears."""
        if self.active and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_value()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the cross at its end."""
        super().resizeEvent(event)
        side = self.cross.width()
        self.cross.move(self.width() - side - 2, (self.height() - side) // 2)

    def sizeHint(self) -> QSize:
        """As wide as its text, as high as every chip."""
        return QSize(super().sizeHint().width(), tokens.CHIP_HEIGHT + 2)

    def _cut(self, text: str) -> str:
        room = WIDEST - 2 * tokens.CHIP_HEIGHT
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
