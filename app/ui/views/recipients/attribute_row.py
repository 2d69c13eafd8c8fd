"""One attribute: what it is called, what it holds, which part it plays, how many have it."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.recipient import Attribute
from app.ui.theme import tokens
from app.ui.viewmodels.values import KINDS, ROLES, number, shown, word
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.look import label
from app.ui.widgets.steady import SteadyCombo


class AttributeRow(QWidget):
    """``kind_chosen`` carries a kind, ``role_chosen`` a role, "" for none."""

    kind_chosen = Signal(str)
    role_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel(name, "label")
        self.samples = ElidedLabel("", "note")
        self.kind = SteadyCombo(self.tr("{name} holds").format(name=name), self)
        self.role = SteadyCombo(self.tr("{name} is used as").format(name=name), self)
        for key, text in KINDS.items():
            self.kind.addItem(word(text), key)
        for key, text in {"": self.tr("Nothing special"), **{key: word(text) for key, text in ROLES.items()}}.items():
            self.role.addItem(text, key)
        self.filled = label("", "note")
        self.kind.currentIndexChanged.connect(lambda: self.kind_chosen.emit(self.kind.currentData()))
        self.role.currentIndexChanged.connect(lambda: self.role_chosen.emit(self.role.currentData()))
        self._lay_out()

    def show_attribute(self, attribute: Attribute, total: int, *, writable: bool = True) -> None:
        """Show what is known of it; ``total`` are all recipients."""
        self.kind.show_value(attribute.kind)
        self.role.show_value(cast(str, attribute.role or ""))
        self.samples.tell(" · ".join(map(shown, attribute.samples)))
        self.samples.setVisible(bool(attribute.samples))
        counts = {"filled": number(attribute.filled), "total": number(total)}
        self.filled.setText(self.tr("{filled} of {total}").format(**counts))
        self.filled.setAccessibleName(self.tr("{filled} of {total} have it").format(**counts))
        for combo in (self.kind, self.role):
            combo.setEnabled(writable)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.name)
        words.addWidget(self.samples)
        words.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, tokens.S1, 0, tokens.S1)
        row.setSpacing(tokens.S2)
        row.addLayout(words, 1)
        self.filled.setFixedWidth(tokens.COLOR_WIDTH)
        row.addWidget(self.filled)
        for combo in (self.kind, self.role):
            combo.setFixedWidth(tokens.COLOR_WIDTH)
            row.addWidget(combo)
