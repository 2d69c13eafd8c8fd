"""A fixed list of recipients: their identities, pasted or typed."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.segments import Size
from app.ui.widgets.look import label, set_tone

BETWEEN = re.compile(r"[\n\r\t,;]+")
NAMED = 5
"""Unknown identities that are named."""


def identities(text: str) -> tuple[str, ...]:
    """The identities in a text, each once: between them lines, tabs, commas, semicolons."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, BETWEEN.split(text)))))


class FixedList(QWidget):
    """``changed`` carries the identities."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = label(self.tr("Identities"), "label", self)
        self.edit = QPlainTextEdit(self)
        self.edit.setAccessibleName(self.tr("Identities"))
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(self.tr("One a line, or with commas between them"))
        name.setBuddy(self.edit)
        self.note = label("", "note", self)
        self.note.setWordWrap(True)
        self.edit.textChanged.connect(lambda: self.changed.emit(identities(self.edit.toPlainText())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(name)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.note)

    def show_members(self, members: tuple[str, ...]) -> None:
        """Show a list without telling anybody."""
        if members != identities(self.edit.toPlainText()):
            blocked = self.edit.blockSignals(True)
            self.edit.setPlainText("\n".join(members))
            self.edit.blockSignals(blocked)

    def show_size(self, size: Size | None) -> None:
        """Say which of them nobody knows."""
        unknown = size.unknown if size else ()
        more = self.tr(" and {n} more").format(n=f"{len(unknown) - NAMED:,}") if len(unknown) > NAMED else ""
        text = self.tr("{n} not among the recipients: {names}")
        said = text.format(n=f"{len(unknown):,}", names=", ".join(unknown[:NAMED])) + more
        self.note.setText(said if unknown else "")
        self.note.setVisible(bool(unknown))
        set_tone(self.note, "warn" if unknown else "")
