"""One choice for all campaigns of a package that are in the same state."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.services.packages.values import CHOICES, Choice, State
from app.ui.theme import tokens
from app.ui.viewmodels.exchange.words import STATES, choice, word
from app.ui.viewmodels.values import number
from app.ui.widgets.look import label
from app.ui.widgets.steady import SteadyCombo

ASKED: tuple[State, ...] = ("new", "changed", "clashing")


class StateChoices(QWidget):
    """``chosen`` carries a state and the choice for all that are in it."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combos: dict[State, SteadyCombo] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S5)
        self._labels: dict[State, QLabel] = {state: label("", "label") for state in ASKED}
        self._places: dict[State, QWidget] = {state: self._place(state, head) for state, head in self._labels.items()}
        for place in self._places.values():
            row.addWidget(place)
        row.addStretch()

    def show_counts(self, counts: dict[State, int]) -> None:
        """Ask about the states that there are."""
        for state, place in self._places.items():
            count = counts.get(state, 0)
            self._labels[state].setText(f"{word(STATES[state])}: {number(count)}")
            place.setVisible(count > 0)

    def show_choice(self, state: State, chosen: Choice | None) -> None:
        """Show what is chosen for all; nothing where that is not one thing."""
        self.combos[state].show_value(chosen)

    def _place(self, state: State, head: QLabel) -> QWidget:
        place = QWidget(self)
        self.combos[state] = combo = self._combo(state)
        head.setBuddy(combo)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S2)
        row.addWidget(head)
        row.addWidget(combo)
        return place

    def _combo(self, state: State) -> SteadyCombo:
        combo = SteadyCombo(self.tr("For all that are {state}").format(state=word(STATES[state]).lower()), self)
        for each in CHOICES[state]:
            combo.addItem(choice(each, state), each)
        combo.setPlaceholderText(self.tr("Several"))
        combo.setMinimumWidth(tokens.COLOR_WIDTH)
        combo.activated.connect(lambda _: self.chosen.emit(state, combo.currentData()))
        return combo
