"""One row of a rule over the send history: whether a message with a label was sent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.rules import Row
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.look import label


class SentRow(QWidget):
    """Says what the rule asks, and keeps its label as it is."""

    changed = Signal()
    removed = Signal()

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        was, was_not = self.tr("was sent a message with a label"), self.tr("was not sent a message with a label")
        self.words = label(was_not if row.turned else was, parent=self)
        self.remove = IconButton("x", self.tr("Remove this condition"), self)
        self.remove.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.words)
        layout.addStretch()
        layout.addWidget(self.remove)
        self.setFocusProxy(self.remove)

    def node(self) -> Row:
        """What the row says."""
        return self._row
