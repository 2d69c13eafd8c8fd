"""One campaign of a package in hand: the choice, a card of each side, what differs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.services.packages.values import CHOICES, CampaignPlan, Choice
from app.services.versions.comparing import Difference
from app.ui import words
from app.ui.theme import tokens
from app.ui.viewmodels.exchange.cards import Cards
from app.ui.viewmodels.exchange.words import CHOICES as WORDS
from app.ui.viewmodels.exchange.words import HINTS, choice, word
from app.ui.views.exchange.differences import Differences
from app.ui.views.exchange.drawn_card import DrawnCard
from app.ui.widgets.look import hairline, set_tone
from app.ui.widgets.wrapped import WrappedText

When = Callable[[str], str]
"""An instant in words."""


class BundleRow(QWidget):
    """``chosen`` carries what was chosen for it."""

    chosen = Signal(str)

    def __init__(self, when: When, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._when = when
        self.name = WrappedText("", "strong")
        self.hint = WrappedText("", "note")
        self.notes = WrappedText("")
        self.radios: dict[Choice, QRadioButton] = {each: QRadioButton(word(text)) for each, text in WORDS.items()}
        self._group = QButtonGroup(self)
        self.mine, self.theirs = DrawnCard("mine"), DrawnCard("theirs")
        self.differences = Differences()
        set_tone(self.notes, "warn")
        for each, radio in self.radios.items():
            self._group.addButton(radio)
            radio.toggled.connect(lambda on, each=each: self.chosen.emit(each) if on else None)
        self._lay_out()

    def draw_with(self, cards: Cards) -> None:
        """Who draws the cards."""
        for card in (self.mine, self.theirs):
            card.draw_with(cards)

    def show_row(self, plan: CampaignPlan) -> None:
        """Take a campaign in hand."""
        self.name.setText(words.name(plan.campaign.name))
        self.hint.setText(word(HINTS[plan.state]))
        self.notes.setText(". ".join(plan.notes))
        self.notes.setVisible(bool(plan.notes))
        for each, radio in self.radios.items():
            radio.setText(choice(each, plan.state))
            radio.setVisible(each in CHOICES[plan.state] and len(plan.choices) > 1)
        compared = plan.mine is not None and plan.state != "same"
        self.mine.setVisible(compared)
        if plan.mine is not None and compared:
            here = self.tr("Here, changed {time}").format(time=self._when(plan.mine.changed))
            self.mine.show_card(here, plan.mine)
        package = self.tr("In the package, changed {time}").format(time=self._when(plan.campaign.changed))
        self.theirs.show_card(package, plan.campaign)
        self.differences.setVisible(compared)
        self.differences.show_differences(())

    def show_choice(self, chosen: Choice) -> None:
        """Show what is chosen for it, without telling anybody."""
        radio = self.radios[chosen]
        blocked = radio.blockSignals(True)
        radio.setChecked(True)
        radio.blockSignals(blocked)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show in what the sides differ."""
        self.differences.show_differences(differences)

    def _lay_out(self) -> None:
        choices, sides = QHBoxLayout(), QHBoxLayout()
        choices.setSpacing(tokens.S2)
        for radio in self.radios.values():
            choices.addWidget(radio)
        choices.addStretch()
        sides.setSpacing(tokens.S3)
        for card in (self.mine, self.theirs):
            sides.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S1)
        for part in (self.name, self.hint, self.notes):
            column.addWidget(part)
        column.addLayout(choices)
        column.addLayout(sides)
        column.addSpacing(tokens.S1)
        column.addWidget(hairline())
        column.addWidget(self.differences, 1)
        column.addStretch()
