"""One row of a rule: an attribute, how it is compared, with what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.recipient import Attribute
from app.domain.segments import Compare
from app.ui.theme import tokens
from app.ui.viewmodels.rule_values import value_of
from app.ui.viewmodels.rule_words import Saying, name_of, said, sayings
from app.ui.viewmodels.rules import Row
from app.ui.views.segments.names import NameChoice
from app.ui.views.segments.value_edit import ValueEdit
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.steady import SteadyCombo

OPERATOR_WIDTH = 152


def new_compare(attributes: Sequence[Attribute]) -> Compare:
    """What a new row begins with: the first attribute, and a value that somebody has."""
    first = next(iter(attributes), Attribute(name=""))
    if not first.samples:
        return Compare(attribute=first.name, operator="exists")
    return Compare(attribute=first.name, value=value_of(first.samples[0], first.kind, "equals"))


class CompareRow(QWidget):
    """``attributes`` are those to choose from; None: any name can be typed."""

    changed = Signal()
    removed = Signal()

    def __init__(self, row: Row, attributes: Sequence[Attribute] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(row.leaf, Compare)
        self._free = attributes is None
        self._sayings: list[Saying] = []
        self._attributes = {each.name: each for each in attributes or ()}
        self.name = self._name_widget(attributes, row.leaf.attribute)
        self.operator = SteadyCombo(self.tr("Comparison"), self)
        self.operator.setMinimumWidth(OPERATOR_WIDTH)
        self.value = ValueEdit(self)
        self.remove = IconButton("x", self.tr("Remove this condition"), self)
        self._show_operators(row.leaf, row.turned)
        self.operator.currentIndexChanged.connect(self._on_operator)
        self.value.changed.connect(self._on_value)
        self.remove.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        for part, stretch in ((self.name, 3), (self.operator, 0), (self.value, 4), (self.remove, 0)):
            layout.addWidget(part, stretch)
        self.setFocusProxy(self.name)

    def node(self) -> Row:
        """What the row says."""
        saying = self._saying
        leaf = Compare(attribute=self._name, operator=saying.operator, value=self.value.value)
        return Row(leaf=leaf, turned=saying.turned)

    @property
    def _saying(self) -> Saying:
        return self._sayings[self.operator.currentIndex()]

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
        kind = None if self._free else self._attribute.kind
        self._sayings = sayings(kind, (leaf.operator, turned), leaf.value)
        blocked = self.operator.blockSignals(True)
        self.operator.clear()
        for saying in self._sayings:
            self.operator.addItem(said(saying), saying.name)
        self.operator.show_value(name_of(leaf.operator, turned))
        self.operator.blockSignals(blocked)
        self.value.show_value(leaf.value, kind, leaf.operator, self._attribute.samples)

    def _on_attribute(self) -> None:
        """The comparison stays where it makes sense; the value is one of the new attribute's."""
        saying, attribute = self._saying, self._attribute
        begun = new_compare([attribute])
        kept = bool(attribute.samples) and saying in sayings(attribute.kind, ("exists", False))
        value = [begun.value] if saying.operator == "in" else begun.value
        leaf = Compare(attribute=attribute.name, operator=saying.operator, value=value) if kept else begun
        self._show_operators(leaf, kept and saying.turned)
        self.changed.emit()

    def _on_operator(self) -> None:
        self.value.use(self._saying.operator)
        self.changed.emit()

    def _on_value(self) -> None:
        """Whether a property is a number or a date is known from what it is compared with."""
        if self._free:
            now = self._saying
            self._sayings = sayings(None, (now.operator, now.turned), self.value.value)
            for place, saying in enumerate(self._sayings):
                self.operator.setItemText(place, said(saying))
        self.changed.emit()
