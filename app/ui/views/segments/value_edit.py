"""The value that a rule compares with: typed, or taken from those that recipients have."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from app.domain.recipient import AttributeKind
from app.domain.segments import Operator
from app.domain.tree import is_list
from app.ui.viewmodels.rule_values import NO, YES, problem, text_of, value_of
from app.ui.widgets.look import set_tone
from app.ui.widgets.steady import SteadyCombo

SAMPLES = 20


class ValueEdit(QWidget):
    """``changed`` is told for everything the person does."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: AttributeKind | None = None
        self._operator: Operator = "equals"
        self._given: Any = None
        self.combo = SteadyCombo(self.tr("Value"), self)
        self.line = QLineEdit(self.combo)
        self.combo.setLineEdit(self.line)
        self.combo.setCompleter(self._completer())
        self.combo.setInsertPolicy(SteadyCombo.InsertPolicy.NoInsert)
        self.combo.setSizeAdjustPolicy(SteadyCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(8)
        self.line.setAccessibleName(self.tr("Value"))
        self.combo.editTextChanged.connect(self._on_text)
        self.setFocusProxy(self.combo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)

    @property
    def value(self) -> Any:
        """What is typed, as a rule stores it; what was not touched stays what it was."""
        if self._operator == "exists":
            return None
        text = self.combo.currentText()
        return self._given if text == text_of(self._given) else value_of(text, self._kind or "number", self._operator)

    def show_value(self, value: Any, kind: AttributeKind | None, operator: Operator, samples: Sequence[str]) -> None:
        """Show a value, and others to choose from, without telling anybody. Of no ``kind``: what is typed as a number
        is one."""
        self._given, self._kind, self._operator = value, kind, operator
        blocked = self.combo.blockSignals(True)
        self.combo.clear()
        self.combo.addItems([YES[0], NO[0]] if kind == "switch" else list(samples[:SAMPLES]))
        self.combo.setEditText(text_of(value))
        self.combo.blockSignals(blocked)
        self.line.setPlaceholderText(self._hint())
        self.combo.setVisible(operator != "exists")
        self._judge()

    def use(self, operator: Operator) -> None:
        """Compare in another way with the same: what was one of several becomes a list, and the other way round."""
        if operator == "exists":
            self._operator = operator
            self.combo.hide()
            return
        text, samples = self.combo.currentText(), [self.combo.itemText(row) for row in range(self.combo.count())]
        kept = text == text_of(self._given) and is_list(self._given) == (operator == "in")
        value = self._given if kept else value_of(text, self._kind or "number", operator)
        self.show_value(value, self._kind, operator, samples)

    def _on_text(self) -> None:
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        wrong = problem(self.combo.currentText(), self._kind or "text", self._operator)
        texts = {
            "empty": self.tr("Type a value"),
            "date": self.tr("Write the date as 2026-01-31"),
            "number": self.tr("Write a number"),
        }
        set_tone(self.combo, "bad" if wrong in ("date", "number") else "")
        self.combo.setToolTip(texts.get(wrong, ""))
        self.combo.setAccessibleDescription(texts.get(wrong, ""))

    def _completer(self) -> QCompleter:
        """Offers values below what is typed, and never types itself."""
        completer = QCompleter(self.combo.model(), self.combo)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _hint(self) -> str:
        if self._operator == "in":
            return self.tr("Kyiv, Lviv")
        return self.tr("2026-01-31") if self._kind == "date" else self.tr("Value")
