"""Custom data: JSON as text."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import paths
from app.domain.campaign import MAX_DEPTH
from app.domain.fields import Field
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.forms.inside import put_inside
from app.ui.forms.json_edit import JsonEdit
from app.ui.forms.person import PersonButton
from app.ui.forms.problems import ProblemNotes
from app.ui.forms.reading import JSON
from app.ui.forms.writing import Writing
from app.ui.theme import tokens


class JsonField(FieldWidget):
    """Stored as soon as it is valid; until then the last valid data stays, and the field says what is wrong."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self._json = _DataEdit(self)
        self._json.typed.connect(self.type_in)
        self.edit = self.main = self._json.prose
        self.error = self._json.error
        self.writing = Writing(self.edit, tools.personal, JSON)
        put_inside(self.edit, PersonButton(self.writing))
        self.problems = ProblemNotes(self)
        self.problems.watch([self.writing])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self._json)
        layout.addWidget(self.problems)

    def show_value(self, value: Any) -> None:
        self._json.show_value(value)


class _DataEdit(JsonEdit):
    def __init__(self, field: JsonField) -> None:
        super().__init__(field.tools.model, said(field.field.label), '{"key": "value"}', field)
        self._field = field

    def room(self) -> int:
        """What the campaign's document leaves at the field's place."""
        return MAX_DEPTH - len(paths.split(self._field.path))
