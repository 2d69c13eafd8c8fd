"""A line that takes personal fields, for texts that stand among others in a field."""

from PySide6.QtWidgets import QWidget

from app.ui.forms.base import Tools
from app.ui.forms.inside import put_inside
from app.ui.forms.line import Line
from app.ui.forms.person import PersonButton
from app.ui.forms.writing import Writing


class PersonalLine(Line):
    """Its person sign can only be clicked, so that Tab goes from text to text."""

    def __init__(self, tools: Tools, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(tools.model, name, placeholder, parent)
        self.writing = Writing(self, tools.personal)
        self.person = PersonButton(self.writing, quiet=True)
        put_inside(self, self.person)
