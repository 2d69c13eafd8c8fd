"""On or off."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.fields import Field
from app.ui.forms.base import FieldWidget, Tools, said


class SwitchField(FieldWidget):
    """A box with its words behind it."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.box = self.main = QCheckBox(said(field.placeholder or field.label), self)
        self.box.setAccessibleName(said(field.label))
        self.box.toggled.connect(self.put)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))
