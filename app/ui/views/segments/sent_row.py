"""One row of a rule over the send history: whether a message with a label was sent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.segments import Sent
from app.ui.theme import tokens
from app.ui.viewmodels.rules import Row
from app.ui.viewmodels.segments import SentLabels
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.steady import SteadyCombo


class SentRow(QWidget):
    """A label that was merged goes by the name of the one it was merged into; one that is gone stays what it was."""

    changed = Signal()
    removed = Signal()

    def __init__(self, row: Row, sent: SentLabels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert isinstance(row.leaf, Sent)
        self._leaf = row.leaf
        self._shown = sent.survivors.get(row.leaf.label, row.leaf.label)
        self.was = SteadyCombo(self.tr("Whether it was sent"), self)
        self.was.addItem(self.tr("was sent"), False)
        self.was.addItem(self.tr("was not sent"), True)
        self.was.show_value(row.turned)
        self.words = label(self.tr("a message with the label"), parent=self)
        self.label = self._choice(sent)
        self.remove = IconButton("x", self.tr("Remove this condition"), self)
        self.note = label(self._missing(row.turned), "note", self)
        self.note.setWordWrap(True)
        self.note.setVisible(not sent.history)
        set_tone(self.note, "warn")
        self._lay_out()
        self.was.currentIndexChanged.connect(self._on_turned)
        self.label.currentIndexChanged.connect(self.changed)
        self.remove.clicked.connect(self.removed)
        self.setFocusProxy(self.label)

    def node(self) -> Row:
        """What the row says."""
        chosen = self.label.currentData()
        leaf = self._leaf if chosen == self._shown else Sent(label=chosen)
        return Row(leaf=leaf, turned=self.was.currentData())

    def _choice(self, sent: SentLabels) -> SteadyCombo:
        choice = SteadyCombo(self.tr("Label"), self)
        for each in sent.labels:
            choice.addItem(each.name, each.id)
        if choice.findData(self._shown) < 0:
            choice.addItem(self.tr("A label that is gone"), self._shown)
        choice.show_value(self._shown)
        choice.setSizeAdjustPolicy(SteadyCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(10)
        return choice

    def _missing(self, turned: bool) -> str:
        if turned:
            return self.tr("No send history was imported yet: until then this is true of everybody.")
        return self.tr("No send history was imported yet: until then this is true of nobody.")

    def _on_turned(self) -> None:
        self.note.setText(self._missing(self.was.currentData()))
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(tokens.S2)
        for part, stretch in ((self.was, 0), (self.words, 0), (self.label, 1), (self.remove, 0)):
            row.addWidget(part, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addLayout(row)
        layout.addWidget(self.note)
