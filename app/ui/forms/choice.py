"""One of a few."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.fields import Field
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.widgets.steady import SteadyCombo


class ChoiceField(FieldWidget):
    """A list that opens."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.combo = self.main = SteadyCombo(said(field.label), self)
        for option in field.options:
            self.combo.addItem(said(option.label), option.value)
        self.combo.currentIndexChanged.connect(lambda: self.put(self.combo.currentData()))
        self.combo.setToolTip(said(field.label))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)
        layout.addStretch()

    def show_value(self, value: Any) -> None:
        self.combo.show_value(value)
