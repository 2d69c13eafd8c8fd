"""What stands over rows with choices."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets.look import hairline, label


class Heads(QWidget):
    """``first`` is over what gives way, each of ``choices`` over a choice."""

    def __init__(self, first: str, choices: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout()
        row.setSpacing(tokens.S2)
        row.setContentsMargins(0, 0, tokens.S4, tokens.S1)
        row.addWidget(label(first, "note"), 1)
        for text in choices:
            head = label(text, "note")
            head.setFixedWidth(tokens.COLOR_WIDTH)
            row.addWidget(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(hairline())
