"""One row of a rule: an attribute, how it is compared, with what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.recipient import Attribute
from app.domain.segments import Compare
from app.ui.theme import tokens
from app.ui.viewmodels.rule_words import said, sayings
from app.ui.viewmodels.rules import Row
from app.ui.views.segments.names import NameChoice
from app.ui.views.segments.value_edit import ValueEdit
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.steady import SteadyCombo


def new_compare(attributes: Sequence[Attribute]) -> Compare:
    """What a new row begins with: the first attribute, and a value that somebody has."""
    first = next(iter(attributes), Attribute(name=""))
    if not first.samples:
        return Compare(attribute=first.name, operator="exists")
    return Compare(attribute=first.name, value=first.samples[0])


class CompareRow(QWidget):
    """``attributes`` are those to choose from; None: any name can be typed."""

    changed = Signal()
    removed = Signal()

    def __init__(self, row: Row, attributes: Sequence[Attribute] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(row.leaf, Compare)
        self._attributes = {each.name: each for each in attributes or ()}
        self.name = self._name_widget(attributes, row.leaf.attribute)
        self.operator = SteadyCombo(self.tr("Comparison"), self)
        self.value = ValueEdit(self)
        self.remove = IconButton("x", self.tr("Remove this condition"), self)
        self._show_operators(row.leaf, row.turned)
        self.operator.currentIndexChanged.connect(self._on_operator)
        self.value.changed.connect(self.changed)
        self.remove.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        for part, stretch in ((self.name, 3), (self.operator, 0), (self.value, 4), (self.remove, 0)):
            layout.addWidget(part, stretch)
        self.setFocusProxy(self.name)

    def node(self) -> Row:
        """What the row says."""
        operator, turned = self.operator.currentData()
        return Row(leaf=Compare(attribute=self._name, operator=operator, value=self.value.value), turned=turned)

    @property
    def _name(self) -> str:
        return self.name.chosen if isinstance(self.name, NameChoice) else self.name.text().strip()

    @property
    def _attribute(self) -> Attribute:
        return self._attributes.get(self._name, Attribute(name=self._name))

    def _name_widget(self, attributes: Sequence[Attribute] | None, chosen: str) -> NameChoice | QLineEdit:
        if attributes is None:
            line = QLineEdit(chosen, self)
            line.setAccessibleName(self.tr("Property"))
            line.setPlaceholderText(self.tr("Property"))
            line.textChanged.connect(self.changed)
            return line
        choice = NameChoice(self.tr("Attribute"), [each.name for each in attributes], chosen, self)
        choice.currentIndexChanged.connect(self._on_attribute)
        return choice

    def _show_operators(self, leaf: Compare, turned: bool) -> None:
        """Free names have no kind: what is typed says whether it is a number."""
        kind = self._attribute.kind
        blocked = self.operator.blockSignals(True)
        self.operator.clear()
        for saying in sayings(kind if self._attributes else "date", (leaf.operator, turned)):
            self.operator.addItem(said(saying), saying[:2])
        self.operator.show_value((leaf.operator, turned))
        self.operator.blockSignals(blocked)
        self.value.show_value(leaf.value, kind, leaf.operator, self._attribute.samples)

    def _on_attribute(self) -> None:
        operator, turned = self.operator.currentData()
        kept = any(each[:2] == (operator, turned) for each in sayings(self._attribute.kind, ("exists", False)))
        begun = new_compare([self._attribute])
        leaf = Compare(attribute=self._name, operator=operator, value=begun.value) if kept else begun
        self._show_operators(leaf, turned and kept)
        self.changed.emit()

    def _on_operator(self) -> None:
        row = self.node()
        assert isinstance(row.leaf, Compare)
        self.value.show_value(self.value.value, self._attribute.kind, row.leaf.operator, self._attribute.samples)
        self.changed.emit()
