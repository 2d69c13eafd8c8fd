"""One of a few, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from app.ui.theme import tokens


class Segments(QWidget):
    """``changed`` carries the value that was chosen."""

    changed = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for value, text in options:
            button = self._button(name, text)
            button.clicked.connect(lambda _=False, value=value: self.changed.emit(value))
            self.buttons[value] = button
            layout.addWidget(button)

    def set_value(self, value: str) -> None:
        """Show a choice without telling anybody."""
        self.buttons[value].setChecked(True)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "segment")
        button.setText(text)
        button.setCheckable(True)
        button.setFixedHeight(tokens.CONTROL_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(f"{name}: {text}")
        self._group.addButton(button)
        return button
