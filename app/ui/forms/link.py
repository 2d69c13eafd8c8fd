"""What a tap on the message opens."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.fields import Field
from app.ui.forms import places
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.forms.links import LinkAddresses
from app.ui.theme import tokens


class LinkField(FieldWidget):
    """A switch, and the addresses below it while it is on. Switching it off keeps them."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.enabled = self.main = QCheckBox(self.tr("Opens a link"), self)
        self.enabled.setAccessibleName(f"{said(field.label)}: {self.enabled.text()}")
        self.enabled.toggled.connect(lambda on: self.put(on, "enabled"))
        self.addresses = LinkAddresses(tools, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.enabled)
        layout.addWidget(self.addresses)

    def show_value(self, value: Any) -> None:
        if value is None:
            return
        places.mark(self.enabled, self.at("enabled"))
        self.enabled.setChecked(value["enabled"])
        self.addresses.setVisible(value["enabled"])
        self.addresses.show_link(self.path, value)
