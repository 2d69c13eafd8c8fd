"""Several web addresses at once, matched to the pictures by their file names."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.services.media import Addresses
from app.ui.theme import tokens
from app.ui.viewmodels.media_desk import MediaDesk
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label

SHOWN = 3
"""How many links without a picture are named."""


class AddressesDialog(QDialog):
    """Paste, see what was found, add."""

    def __init__(self, desk: MediaDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add web addresses"))
        self._desk = desk
        self._found: Addresses | None = None
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Links"))
        self.text.setPlaceholderText(self.tr("https://…/first.jpg\nhttps://…/second.jpg"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._match)
        self.found = label("", "note", self)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.found.setWordWrap(True)
        self.add = Button(self.tr("Add"), "primary", parent=self)
        self.add.setEnabled(False)
        self.add.clicked.connect(self.accept)
        self.cancel = Button(self.tr("Cancel"), parent=self)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()

    def accept(self) -> None:
        """Give the pictures their addresses."""
        if self._found is not None:
            self._desk.apply(self._found)
        super().accept()

    def _match(self) -> None:
        self._desk.match(self.text.toPlainText(), self._show)

    def _show(self, found: Addresses) -> None:
        self._found = found
        self.add.setEnabled(bool(found.edits))
        count = self.tr("Pictures found: {count}").format(count=len(found.edits))
        words = [count] if self.text.toPlainText().strip() else []
        if found.unmatched:
            names = ", ".join(found.unmatched[:SHOWN]) + (" …" if len(found.unmatched) > SHOWN else "")
            words.append(self.tr("no picture for {names}").format(names=names))
        self.found.setText(", ".join(words))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S2)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S5, tokens.S5, tokens.S5)
        layout.setSpacing(tokens.S2)
        layout.addWidget(label(self.tr("Paste links. They are matched to your pictures by file name."), "", self))
        layout.addWidget(self.text)
        layout.addWidget(self.found)
        layout.addSpacing(tokens.S2)
        layout.addLayout(buttons)
        self.setMinimumWidth(tokens.FORM_MIN)
