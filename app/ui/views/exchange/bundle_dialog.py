"""The dry run of a package: what is new, the same, changed and clashing, and what is to happen to each."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.packages.values import Bundle
from app.ui.models.bundle_rows import BundleRows
from app.ui.theme import tokens
from app.ui.viewmodels.exchange.cards import Cards
from app.ui.viewmodels.exchange.package import PackageModel
from app.ui.viewmodels.values import number
from app.ui.views.exchange.bundle_row import BundleRow, When
from app.ui.views.exchange.bundle_table import BundleTable
from app.ui.views.exchange.bundle_words import BundleWords
from app.ui.views.exchange.dialog import StepsDialog
from app.ui.views.exchange.state_choices import ASKED, StateChoices
from app.ui.widgets.look import hairline
from app.ui.widgets.wrapped import WrappedText

MakeCards = Callable[[Bundle], Cards]
"""What draws the cards of a package and of those here."""


class BundleReview(QWidget):
    """The list on the left, the campaign in hand on the right."""

    def __init__(self, model: PackageModel, make_cards: MakeCards, when: When, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._make_cards = make_cards
        self._words = BundleWords(self)
        self.counts = WrappedText("", "strong")
        self.along = WrappedText("", "note")
        self.choices = StateChoices()
        self.rows = BundleRows(model, self)
        self.table = BundleTable(self.rows)
        self.row = BundleRow(when)
        self._lay_out()
        self.table.reached.connect(lambda row: None if row == model.row else model.look_at(row))
        model.step_changed.connect(lambda step: self._begin() if step == "asking" else None)
        self.choices.chosen.connect(model.choose_all)
        self.row.chosen.connect(lambda choice: model.choose(self.table.chosen() or [model.row], choice))
        model.choices_changed.connect(self._show_choices)
        model.row_changed.connect(self._show_row)
        model.compared.connect(lambda: self.row.show_differences(model.differences or ()))

    def _begin(self) -> None:
        """The package has been read."""
        plan = self._model.plan
        assert plan is not None
        cards = self._make_cards(plan.bundle)
        cards.setParent(self)
        self.row.draw_with(cards)
        self.rows.begin()
        self.counts.setText(self._words.counts(self._model.counts()))
        self.along.setText(self._words.along(self._model))
        self.along.setVisible(bool(self.along.text()))
        self.choices.show_counts(self._model.counts())
        self.table.stand_on(0)
        self.table.setFocus()

    def _show_choices(self) -> None:
        self.rows.refresh()
        for state in ASKED:
            self.choices.show_choice(state, self._model.common(state))
        in_hand = self._model.in_hand
        if in_hand is not None:
            self.row.show_choice(self._model.choice(in_hand))

    def _show_row(self) -> None:
        in_hand = self._model.in_hand
        if in_hand is not None:
            self.row.show_row(in_hand)
            self.row.show_choice(self._model.choice(in_hand))

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(tokens.S4)
        sides.addWidget(self.table, 1)
        sides.addWidget(hairline(upright=True))
        sides.addWidget(self.row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S2)
        for part in (self.counts, self.along, self.choices, hairline()):
            column.addWidget(part)
        column.addLayout(sides, 1)


class BundleDialog(StepsDialog):
    """``imported`` carries what was done."""

    imported = Signal(object)

    def __init__(self, model: PackageModel, review: BundleReview, parent: QWidget | None = None) -> None:
        self.model = model
        self.review = review
        super().__init__(model, model.path.name, review, parent)
        self.setWindowTitle(self.tr("Import campaigns"))
        model.choices_changed.connect(self._show_count)

    def begin(self) -> None:
        self.model.start()

    def carry_out(self) -> None:
        self.model.carry_out()

    def finish(self) -> None:
        self.imported.emit(self.model.taken)

    def working(self) -> str:
        return self.tr("Importing")

    def _show_count(self) -> None:
        count = self.model.coming
        self.go.setEnabled(count > 0)
        many = self.tr("Import {count} campaigns").format(count=number(count))
        one = self.tr("Import 1 campaign") if count == 1 else many
        self.go.setText(one if count else self.tr("Nothing to import"))
