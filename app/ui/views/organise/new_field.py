"""The field in which a new one is named: Enter, or the button, makes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.domain.naming import LONGEST
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button

WIDTH = 240


class NewField(QWidget):
    """``wanted`` carries the name. The field stays, so that several can be made one after the other."""

    wanted = Signal(str)

    def __init__(self, prompt: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(prompt)
        self.name.setAccessibleName(prompt)
        self.name.setMaxLength(LONGEST)
        self.name.setFixedWidth(WIDTH)
        self.add = Button(action, "primary", "plus", self)
        self.add.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._on_wanted)
        self.add.clicked.connect(self._on_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.name)
        layout.addWidget(self.add)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.name)

    def _on_wanted(self) -> None:
        name = self.name.text()
        if name.strip():
            self.name.clear()
            self.name.setFocus()
            self.wanted.emit(name)
