"""How far something is, with its words and the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label


class Progress(QWidget):
    """``cancelled`` is emitted by its button."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = label("")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(tokens.S2)
        self.stop = Button(self.tr("Cancel"), "", "x")
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(tokens.S3)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.text)
        layout.addLayout(row)

    def tell(self, text: str, done: int = 0, total: int = 0) -> None:
        """Say what is under way; without a ``total`` the bar only moves."""
        self.text.setText(text)
        self.bar.setAccessibleName(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
