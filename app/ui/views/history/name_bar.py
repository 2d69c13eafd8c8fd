"""Asks for a name, in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label

LONGEST = 200
"""Characters of a name."""


class NameBar(QWidget):
    """``given`` carries the name; ``closed`` follows, with or without one."""

    given = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = label("")
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("New name"))
        self.field.setPlaceholderText(self.tr("For example “Sent to legal”"))
        self.keep = Button(self.tr("Keep"))
        self.cancel = Button(self.tr("Cancel"), "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        layout.setSpacing(tokens.S2)
        for part in (self.what, self.field, self.keep, self.cancel):
            layout.addWidget(part, int(part is self.field))
        self.field.returnPressed.connect(self._give)
        self.field.textChanged.connect(self._offer)
        self.keep.clicked.connect(self._give)
        self.cancel.clicked.connect(self.leave)
        self._offer()
        self.hide()

    def ask(self, what: str, name: str = "") -> None:
        """Ask for the name of ``what``; ``name`` is the one that it has."""
        self.what.setText(what)
        self.field.setAccessibleDescription(what)
        self.field.setText(name)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Away, without a name."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _give(self) -> None:
        if self.field.text().strip():
            self.given.emit(self.field.text())
            self.leave()

    def _offer(self) -> None:
        self.keep.setEnabled(bool(self.field.text().strip()))
