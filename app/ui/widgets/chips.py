"""Chips: filters that are on or off, one line of them being a choice or none."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.theme import tokens
from app.ui.widgets.flow import FlowLayout


class Chip(QPushButton):
    """One filter."""

    def __init__(self, text: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.value = value
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """As wide as its text, as high as every chip."""
        return QSize(super().sizeHint().width(), tokens.CHIP_HEIGHT + 2)


class ChipRow(QWidget):
    """Chips of which at most one is on; ``changed`` carries its value, "" when none is."""

    changed = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._chips = [Chip(text, value, self) for value, text in options]
        layout = FlowLayout(self, spacing=tokens.S2)
        for chip in self._chips:
            layout.addWidget(chip)
            chip.clicked.connect(self._on_clicked)

    @property
    def value(self) -> str:
        """What is chosen, "" for nothing."""
        return next((chip.value for chip in self._chips if chip.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Show a choice without telling anybody."""
        for chip in self._chips:
            chip.setChecked(chip.value == value)

    def _on_clicked(self) -> None:
        sender = self.sender()
        for chip in self._chips:
            if chip is not sender:
                chip.setChecked(False)
        self.changed.emit(self.value)

    def hasHeightForWidth(self) -> bool:
        """Chips wrap where the window is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines of chips."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0
