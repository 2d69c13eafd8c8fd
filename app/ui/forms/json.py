"""Custom data: JSON as text."""

import json
from typing import Any

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import paths
from app.domain.campaign import MAX_DEPTH, parse_json
from app.domain.fields import Field
from app.domain.tree import depth, same
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.forms.inside import put_inside
from app.ui.forms.person import PersonButton
from app.ui.forms.problems import ProblemNotes
from app.ui.forms.prose import Prose
from app.ui.forms.reading import JSON
from app.ui.forms.writing import Writing
from app.ui.theme import tokens
from app.ui.widgets.look import label, set_tone


class JsonField(FieldWidget):
    """Stored as soon as it is valid; until then the last valid data stays, and the field says what is wrong."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.edit = self.main = Prose(tools.model, said(field.label), '{"key": "value"}', self)
        self.edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.edit.typed.connect(self._on_typed)
        self.writing = Writing(self.edit, tools.personal, JSON)
        put_inside(self.edit, PersonButton(self.writing))
        self.problems = ProblemNotes(self)
        self.problems.watch([self.writing])
        self.error = label("", "note", self)
        self.error.setWordWrap(True)
        self.error.hide()
        self._value: Any = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.edit)
        layout.addWidget(self.error)
        layout.addWidget(self.problems)

    def show_value(self, value: Any) -> None:
        if same(value, self._value):
            return
        self._value = value
        self.edit.show_text("" if value is None else json.dumps(value, indent=2, ensure_ascii=False))
        self._tell("")

    def _on_typed(self, text: str) -> None:
        try:
            value = self._parsed(text)
        except ValueError as error:
            self._tell(self.tr("Not stored yet: {reason}").format(reason=error))
            return
        self._tell("")
        if not same(value, self._value):
            self._value = value
            self.type_in(value)

    def _parsed(self, text: str) -> Any:
        if not text.strip():
            return None
        value = parse_json(text)
        room = MAX_DEPTH - len(paths.split(self.path))
        if depth(value) > room:
            raise ValueError(self.tr("it nests deeper than {levels} levels").format(levels=room))
        return value

    def _tell(self, error: str) -> None:
        self.error.setText(error)
        self.error.setVisible(bool(error))
        self.edit.setAccessibleDescription(error)
        set_tone(self.error, "bad" if error else "")
        set_tone(self.edit, "bad" if error else "")
