"""Choices and numbers that the wheel leaves alone: a form that scrolls must not change what the pointer is on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from app.ui.theme import tokens


class SteadyCombo(QComboBox):
    """A choice out of a list. Its name is its description, too: on some systems a list is called by its entry."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def show_value(self, value: object) -> None:
        """Show the entry with that data without telling anybody; none where there is no such entry."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.findData(value))
        self.blockSignals(blocked)

    def showPopup(self) -> None:
        """The list is as wide as its entries, however narrow the choice itself is."""
        texts = (self.itemText(row) for row in range(self.count()))
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        self.view().setMinimumWidth(widest + 2 * tokens.S5)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what scrolls around it."""
        event.ignore()


class SteadySpin(QSpinBox):
    """A whole number."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(tokens.S2, 0, 0, 0)

    def show_value(self, value: int) -> None:
        """Show a number without telling anybody."""
        if value != self.value():
            blocked = self.blockSignals(True)
            self.setValue(value)
            self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what scrolls around it."""
        event.ignore()
