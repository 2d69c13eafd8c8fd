"""What stands over the results: which days, and where results come from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.actions import Actions
from app.ui.theme import tokens
from app.ui.viewmodels.results.periods import NAMES, name
from app.ui.viewmodels.results.words import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.steady import SteadyCombo


class ResultsBar(QWidget):
    """``stretch_chosen`` carries a key of ``periods.NAMES``."""

    stretch_chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stretch = SteadyCombo(self.tr("Days"), self)
        for stretch in NAMES:
            self.stretch.addItem(name(stretch), stretch)
        self.count = label("", "note")
        action = actions["results.import"]
        self.bring = Button(action.text(), "primary", "download", self)
        self.bring.clicked.connect(action.trigger)
        self.stretch.currentIndexChanged.connect(lambda _: self.stretch_chosen.emit(self.stretch.currentData()))
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.S5, tokens.S3, tokens.S5, tokens.S3)
        row.setSpacing(tokens.S3)
        row.addWidget(self.stretch)
        row.addWidget(self.count, 1)
        row.addWidget(self.bring)

    def show_count(self, campaigns: int) -> None:
        """Say how many campaigns the figures are of."""
        many = self.tr("{count} campaigns with results").format(count=counted(campaigns))
        self.count.setText(self.tr("1 campaign with results") if campaigns == 1 else many)
