"""A field with its label above and its hint or error below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets.look import Tone, label, set_tone


class Labelled(QWidget):
    """Names ``field``, explains it, and hands it the focus from a click anywhere near."""

    def __init__(self, text: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self.label = label(text, "label")
        self.label.setBuddy(field)
        self.note = label(hint, "note")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setVisible(bool(hint))
        field.setAccessibleName(text)
        field.setAccessibleDescription(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        for part in (self.label, field, self.note):
            layout.addWidget(part)

    def tell(self, text: str, tone: Tone = "") -> None:
        """Show a note below the field, in ``tone``; an empty text brings the hint back."""
        shown = text or self._hint
        self.note.setText(shown)
        self.note.setVisible(bool(shown))
        set_tone(self.note, tone if text else "")
        set_tone(self.field, tone if text else "")
        self.field.setAccessibleDescription(shown)

    def tell_error(self, text: str) -> None:
        """Mark the field as wrong and say why; "" when it is right again."""
        self.tell(text, "bad")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the field means the field."""
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()
