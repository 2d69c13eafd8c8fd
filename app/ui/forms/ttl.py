"""How long the message stays in the inbox."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.fields import Field
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.forms.history_keys import HistoryKeys
from app.ui.theme import tokens
from app.ui.widgets.steady import SteadyCombo, SteadySpin

FOR_EVER = "ever"
USUAL = {"days": 2, "hours": 12}
"""What a unit begins with; CleverTap's dashboard offers 2 days."""
MOST = 2**31 - 1


class TtlField(FieldWidget):
    """A number of days or hours, or for ever."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.number = self.main = SteadySpin(said(field.label), self)
        self.number.setRange(1, MOST)
        self.number.setFixedWidth(tokens.NUMBER_WIDTH)
        HistoryKeys(tools.model, self.number)
        self.unit = SteadyCombo(self.tr("Unit"), self)
        for value, text in (("days", self.tr("days")), ("hours", self.tr("hours")), (FOR_EVER, self.tr("for ever"))):
            self.unit.addItem(text, value)
        self.number.valueChanged.connect(self._on_number)
        self.unit.currentIndexChanged.connect(self._on_unit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.number)
        layout.addWidget(self.unit)
        layout.addStretch()

    def show_value(self, value: Any) -> None:
        unit, number = next(iter(value.items())) if value else (FOR_EVER, None)
        self.unit.show_value(unit)
        self.number.setVisible(number is not None)
        if number is not None:
            self.number.show_value(min(number, MOST))

    def _on_number(self, number: int) -> None:
        self.type_in({self.unit.currentData(): number})

    def _on_unit(self) -> None:
        unit = self.unit.currentData()
        self.put(None if unit == FOR_EVER else {unit: USUAL[unit]})
