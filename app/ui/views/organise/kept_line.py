"""A line that is stored when it is left: what is being typed stays while other values come in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class KeptLine(QLineEdit):
    """``entered`` carries another text, once Return is pressed or the focus leaves. Escape brings the stored one
    back."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""
        self.editingFinished.connect(self.flush)

    def show_text(self, text: str) -> None:
        """Show what is stored, unless something else is being typed."""
        self._stored = text
        if not self.isModified():
            self.setText(text)

    def flush(self) -> None:
        """Store what was typed."""
        if self.isModified():
            self.setModified(False)
            if self.text().strip() != self._stored:
                self.entered.emit(self.text())

    def forget(self) -> None:
        """Give up what was typed."""
        self.setModified(False)
        self.setText(self._stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.forget()
        else:
            super().keyPressEvent(event)
