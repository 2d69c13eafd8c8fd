"""One column of a file that is imported: its header, a few values, and what becomes of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.people.values import Column, Seen
from app.ui.theme import tokens
from app.ui.viewmodels.mapping import CHOICES, choice_of, takes_kind
from app.ui.viewmodels.values import KINDS, shown, word
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.look import label
from app.ui.widgets.steady import SteadyCombo

SAMPLES = 3
"""Values that are shown."""


class ColumnRow(QWidget):
    """``chosen`` carries a key of ``mapping.CHOICES``, ``kind_chosen`` a kind."""

    chosen = Signal(str)
    kind_chosen = Signal(str)

    def __init__(self, seen: Seen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        header = shown(seen.column.header)
        self.header = ElidedLabel(header, "label")
        self.samples = ElidedLabel(" · ".join(map(shown, seen.samples[:SAMPLES])), "note")
        self.choice = SteadyCombo(self.tr("{header} becomes").format(header=header), self)
        self.kind = SteadyCombo(self.tr("{header} holds").format(header=header), self)
        for combo, options in ((self.choice, CHOICES), (self.kind, KINDS)):
            for key, text in options.items():
                combo.addItem(word(text), key)
            combo.setFixedWidth(tokens.COLOR_WIDTH)
        self.samples.setVisible(bool(seen.samples))
        self.choice.currentIndexChanged.connect(lambda: self.chosen.emit(self.choice.currentData()))
        self.kind.currentIndexChanged.connect(lambda: self.kind_chosen.emit(self.kind.currentData()))
        self._lay_out(seen.note)
        self.show_column(seen.column)

    def show_column(self, column: Column) -> None:
        """Show what is agreed for the column."""
        self.choice.show_value(choice_of(column))
        self.kind.show_value(column.kind)
        self.kind.setEnabled(takes_kind(column))

    def _lay_out(self, note: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.header)
        words.addWidget(self.samples)
        if note:
            remark = label(note, "note")
            remark.setWordWrap(True)
            words.addWidget(remark)
        words.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, tokens.S1, 0, tokens.S1)
        row.setSpacing(tokens.S2)
        row.addLayout(words, 1)
        row.addWidget(self.choice)
        row.addWidget(self.kind)
