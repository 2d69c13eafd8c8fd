"""What is in hand beside what it is compared with: the cards, and under them the fields that differ."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.viewmodels.history.history import HistoryModel
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.history.against_menu import AgainstMenu
from app.ui.views.history.compare_bar import CompareBar
from app.ui.views.history.differences import DifferencesView
from app.ui.views.history.pair_view import PairView
from app.ui.widgets.look import hairline, label

CARDS, FIELDS = 5, 2
"""Shares of the height."""


class ComparePanel(QWidget):
    """Shows the pair of the model."""

    def __init__(
        self, model: HistoryModel, painter: CardPainter, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.bar = CompareBar(model.pair, self)
        self.menu = AgainstMenu(model.versions, self.bar.against)
        self.bar.against.setMenu(self.menu)
        self.cards = PairView(model.pair, painter, pictures)
        self.count = label("", "strong")
        self.fields = DifferencesView()
        self.below = self._below()
        self._lay_out()
        self.bar.marked.connect(self.cards.mark)
        self.cards.measured.connect(self.bar.show_share)
        model.changed.connect(self.refresh)
        model.pair.compared.connect(self.refresh)
        self.bar.tell_marks()
        self.refresh()

    def refresh(self) -> None:
        """Bring everything in line with the model."""
        pair = self.model.pair
        self.bar.against.setText(self.menu.caption())
        self.bar.against.setVisible(self.model.mode == "versions")
        self.below.setVisible(pair.other is not None)
        self.fields.show_comparison(pair.comparison)
        self.count.setText(self._count())

    def _count(self) -> str:
        comparison = self.model.pair.comparison
        if comparison is None:
            return ""
        count = len(comparison.differences)
        if not count:
            return self.tr("No field differs")
        return self.tr("1 field differs") if count == 1 else self.tr("{n} fields differ").format(n=count)

    def _below(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, 0)
        head.addWidget(self.count)
        column.addWidget(hairline())
        column.addLayout(head)
        column.addWidget(self.fields, 1)
        return place

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        bar.addWidget(self.bar)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for place, share in ((self.cards, CARDS), (self.below, FIELDS)):
            splitter.addWidget(place)
            splitter.setStretchFactor(splitter.indexOf(place), share)
        splitter.setSizes([CARDS * tokens.FORM_MIN, FIELDS * tokens.FORM_MIN])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(hairline())
        column.addWidget(splitter, 1)
