"""Several lines that the writer writes."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.fields import Field
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.forms.counter import Counter
from app.ui.forms.emoji import EmojiButton
from app.ui.forms.inside import put_inside
from app.ui.forms.person import PersonButton
from app.ui.forms.problems import ProblemNotes
from app.ui.forms.prose import Prose
from app.ui.forms.writing import Writing
from app.ui.theme import tokens


class LongTextField(FieldWidget):
    """A text that grows with its content."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.edit = self.main = Prose(tools.model, said(field.label), said(field.placeholder), self)
        self.edit.setProperty("kind", "writer")
        self.edit.typed.connect(self._on_typed)
        self.emoji = EmojiButton(self.edit, self.edit.insertPlainText)
        self.writing = Writing(self.edit, tools.personal)
        put_inside(self.edit, PersonButton(self.writing), self.emoji)
        self.counter = Counter(self)
        self.problems = ProblemNotes(self)
        self.problems.watch([self.writing])
        tools.personal.changed.connect(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.edit)
        layout.addWidget(self.counter)
        layout.addWidget(self.problems)

    def show_value(self, value: Any) -> None:
        self.edit.show_text(value or "")
        self._count()

    def _on_typed(self, text: str) -> None:
        self.type_in(text)
        self._count()

    def _count(self) -> None:
        written = self.edit.text
        text = self.tools.personal.counted(written)
        self.counter.tell(text, self.tools.fits.note(self.path, text), personal=text != written)
