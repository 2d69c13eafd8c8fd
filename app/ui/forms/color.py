"""A colour of the card."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.fields import Field
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.theme import tokens
from app.ui.widgets.color_field import ColorField


class ColorWidget(FieldWidget):
    """Swatch, picker and ``#RRGGBB``."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.color = ColorField(parent=self)
        self.color.setFocusProxy(None)  # type: ignore[arg-type]
        self.main = self.color.edit
        self.color.setAccessibleName(said(field.label))
        self.color.setAccessibleDescription(said(field.hint))
        self.color.setFixedWidth(tokens.COLOR_WIDTH)
        self.color.changed.connect(self.type_in)
        self.setToolTip(". ".join(filter(None, (said(field.label), said(field.hint)))))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.color)
        layout.addStretch()

    def show_value(self, value: Any) -> None:
        self.color.value = value or ""
